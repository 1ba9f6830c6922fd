import { answerText, type HostileProvider, provider, RIGHT, raw, writeEndlessly } from '../provider.ts';

const WHOLE = answerText([`content-length: ${RIGHT.length}`]);

/** What is done to the connection, and when. */
export const CONNECTIONS: readonly HostileProvider[] = [
  provider('never answers', () => undefined),
  provider('closes at once', (to) => to.destroy()),
  provider('resets', (to) => to.socket?.resetAndDestroy()),
  provider('closes after the head', (to) => to.writeHead(200, { 'content-length': 9 }).write('{', () => to.destroy())),
  raw('resets in the middle of an answer', (socket) =>
    socket.write(WHOLE.slice(0, -9), () => socket.resetAndDestroy()),
  ),
  raw('closes its half in the middle of a head', WHOLE.slice(0, 30)),
  raw(
    'says that it keeps the connection, and closes it',
    answerText([`content-length: ${RIGHT.length}`, 'connection: keep-alive']),
  ),
  raw('says that it closes, and keeps open', (socket) => socket.write(answerText(['connection: close']))),
  raw('sends its head a byte at a time', (socket) => {
    let sent = 0;
    const timer = setInterval(() => socket.write(WHOLE[sent++] ?? 'x'), 100);
    socket.once('close', () => clearInterval(timer));
  }),
  raw('sends its body a byte at a time', (socket) => {
    socket.write(answerText(['content-length: 100000'], ''));
    writeEndlessly(socket, ' ', 100);
  }),
  raw('sends two answers, and closes', WHOLE + WHOLE),
  raw('sends two answers, and keeps open', (socket) => socket.write(WHOLE + WHOLE)),
  {
    ...raw('sends a second answer a moment later', (socket) =>
      socket.write(WHOLE, () => setImmediate(() => socket.destroyed || socket.write(WHOLE))),
    ),
    hangs: true,
  },
  raw('sends a hundred answers', WHOLE.repeat(100)),
];
