import type { RequestListener, ServerResponse } from 'node:http';
import { WORST_ANSWERS } from './worst-answers.ts';

const JSON_HEAD = { 'content-type': 'application/json' };
const RIGHT = '{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":"","GroupCounter":[]}';

/** A provider that answers all calls, and all questions of its state endpoint, in a hostile way. */
export type HostileProvider = { name: string; listener: RequestListener };

/** Providers whose answer is the worst there is to read, then those that misbehave on the wire. */
export const HOSTILE_PROVIDERS: readonly HostileProvider[] = [
  ...Object.entries(WORST_ANSWERS).map(([name, body]) =>
    provider(name, (to) => to.writeHead(200, JSON_HEAD).end(body)),
  ),
  provider('closes at once', (to) => to.destroy()),
  provider('resets', (to) => to.socket?.resetAndDestroy()),
  provider('closes after the head', (to) => to.writeHead(200, { 'content-length': 9 }).write('{', () => to.destroy())),
  provider('sends 10 MB', (to) => to.writeHead(200, JSON_HEAD).end('x'.repeat(10_000_000))),
  provider('redirects', (to) => to.writeHead(302, { location: '/' }).end()),
  provider('says br and is none', (to) => to.writeHead(200, { 'content-encoding': 'br' }).end('\u0001')),
  provider('says gzip and is none', (to) => to.writeHead(200, { 'content-encoding': 'gzip' }).end(RIGHT)),
  provider('answers HTML', (to) => to.writeHead(200, { 'content-type': 'text/html' }).end('<html>')),
  provider('answers nothing', (to) => to.writeHead(200).end()),
  provider('answers 204', (to) => to.writeHead(204).end()),
  provider('answers 304', (to) => to.writeHead(304).end()),
  provider('answers 503', (to) => to.writeHead(503).end('busy')),
  provider('sends garbage', (to) => to.socket?.end('garbage\r\n\r\n')),
  provider('sends two lengths', (to) =>
    to.socket?.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}'),
  ),
  provider('sends a bad chunk', (to) => to.socket?.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nZZ\r\n')),
  provider('sends a head without end', (to) => to.socket?.end(`HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(50_000)}`)),
  provider('sends a status of letters', (to) => to.socket?.end('HTTP/1.1 abc OK\r\n\r\n')),
  provider('sends two answers', (to) => {
    const one = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${RIGHT.length}\r\n\r\n${RIGHT}`;
    to.socket?.end(one + one);
  }),
];

function provider(name: string, answer: (response: ServerResponse) => unknown): HostileProvider {
  return {
    name,
    listener: (request, response) => {
      request.resume().once('end', () => {
        // States are made, so that every layer sends its calls.
        if (request.url?.startsWith('/__states')) response.writeHead(200, JSON_HEAD).end('{}');
        else answer(response);
      });
      request.on('error', () => undefined);
    },
  };
}
