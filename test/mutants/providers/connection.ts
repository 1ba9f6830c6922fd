import type { IncomingMessage } from 'node:http';
import { behind, behindSegments, type Front, onTheWire, unless, type Whole, write } from '../build/front.ts';
import { type Defect, defectsOf } from '../defect.ts';

const { provided } = defectsOf('connection');

const close: Front = ({ incoming }) => void incoming.socket.destroy();
const passEmpty: Front = async ({ response, answer }) => write(response, await answer({ body: Buffer.alloc(0) }));
const rawName = ({ rawHeaders }: IncomingMessage, name: string) =>
  rawHeaders.some((one, index) => index % 2 === 0 && one === name);
const nthOf = () => {
  const calls = new WeakMap<object, number>();
  return ({ socket }: IncomingMessage) => {
    const nth = (calls.get(socket) ?? 0) + 1;
    calls.set(socket, nth);
    return nth;
  };
};

const length = ({ body }: Whole, more = 0) => `content-length: ${body.length + more}\r\n`;

/** Defects in how the connections and headers of calls are handled. */
export const CONNECTION_DEFECTS: readonly Defect[] = [
  provided(
    'other-calls-answer',
    'sends the first answer of a connection again and again',
    'connection-keep-alive',
    undefined,
    behind((): Front => {
      const first = new WeakMap<object, Whole>();
      return async ({ incoming: { socket }, response, answer }) => {
        const own = first.get(socket) ?? (await answer());
        first.set(socket, own);
        write(response, own);
      };
    }),
  ),
  provided(
    'second-call-without-body',
    'reads no body of the second call on a connection',
    'connection-keep-alive',
    undefined,
    behind((): Front => {
      const nth = nthOf();
      return async (call) => (nth(call.incoming) === 2 ? passEmpty(call) : write(call.response, await call.answer()));
    }),
  ),
  provided(
    'third-call-refused',
    'answers the third call on a connection with HTTP 408',
    'status-200',
    'http.status',
    behind((): Front => {
      const nth = nthOf();
      return async (call) =>
        write(call.response, { ...(await call.answer()), ...(nth(call.incoming) === 3 && { status: 408 }) });
    }),
  ),
  provided(
    'length-in-lower-case-only',
    'knows content-length in lower case only',
    'connection-header-case',
    undefined,
    unless((incoming) => !rawName(incoming, 'content-length') && !rawName(incoming, 'transfer-encoding'), passEmpty),
  ),
  provided(
    'length-in-title-case-only',
    'knows Content-Length in title case only',
    'all-counters',
    'response.action-status.unexpected',
    unless((incoming) => !rawName(incoming, 'Content-Length'), passEmpty),
  ),
  provided(
    'type-in-lower-case-only',
    'knows content-type in lower case only',
    'connection-header-case',
    undefined,
    unless(
      (incoming) => incoming.headers['content-type'] !== undefined && !rawName(incoming, 'content-type'),
      passEmpty,
    ),
  ),
  provided(
    'chunked-request-empty',
    'reads no body that comes in chunks',
    'connection-chunked-body',
    undefined,
    unless(({ headers }) => headers['transfer-encoding'] !== undefined, passEmpty),
  ),
  provided(
    'chunked-request-closed',
    'closes the connection on chunks',
    'connection-chunked-body',
    undefined,
    unless(({ headers }) => headers['transfer-encoding'] !== undefined, close),
  ),
  provided(
    'first-segment-only',
    'reads a body no further than it came with the headers',
    'connection-split-body',
    undefined,
    behindSegments(async (segment, socket, pass) => {
      const [head = '', body] = segment.toString('latin1').split('\r\n\r\n');
      const [method = '', target = ''] = head.split(' ');
      if (!/^[A-Z]+$/.test(method) || body === undefined) return;
      const whole = await pass(method, target, {}, Buffer.from(body, 'latin1'));
      socket.write(onTheWire(whole, `${length(whole)}\r\n`));
    }),
  ),
  provided(
    'close-before-answer',
    'closes at once where it was asked to close after the answer',
    'connection-close',
    undefined,
    unless(({ headers }) => headers.connection === 'close', close),
  ),
  provided(
    'close-cuts-answer',
    'cuts the answer where it was asked to close after it',
    'connection-close',
    undefined,
    unless(
      ({ headers }) => headers.connection === 'close',
      async ({ incoming, answer }) => {
        const whole = await answer();
        incoming.socket.end(onTheWire({ ...whole, body: whole.body.subarray(0, 20) }, `${length(whole)}\r\n`));
      },
    ),
  ),
  provided(
    'charset-not-known',
    'refuses a Content-Type with a charset',
    'content-type-with-charset',
    'response.action-status.unexpected',
    unless(({ headers }) => /charset/.test(headers['content-type'] ?? ''), passEmpty),
  ),
  provided(
    'type-required',
    'refuses a call without Content-Type',
    'content-type-absent',
    'response.action-status.unexpected',
    unless(({ headers }) => headers['content-type'] === undefined, passEmpty),
  ),
];
