import { gzipSync } from 'node:zlib';
import { answerText, type HostileProvider, JSON_HEAD, provider, RIGHT, raw, writeEndlessly } from '../provider.ts';

const LENGTH = `content-length: ${RIGHT.length}`;
const CHUNKED = 'transfer-encoding: chunked';
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;
const chunked = (body: string, more: readonly string[] = []) => answerText([CHUNKED, ...more], body);

/** Lengths and chunks that contradict what comes, or themselves. */
export const LENGTHS: readonly HostileProvider[] = [
  raw('sends two lengths', answerText(['content-length: 2', 'content-length: 3'])),
  raw('sends a length below zero', answerText(['content-length: -1'])),
  raw('sends a length of 2^64', answerText([`content-length: ${2n ** 64n}`])),
  raw('sends a length in hex', answerText(['content-length: 0x44'])),
  raw('sends a length that is too long', answerText(['content-length: 900'])),
  raw('sends a length that is too short', answerText(['content-length: 9'])),
  raw('sends a length and chunks', chunked(`${chunk(RIGHT)}0\r\n\r\n`, [LENGTH])),
  raw('sends what is coded twice on its way', answerText(['transfer-encoding: gzip, chunked'], '0\r\n\r\n')),
  raw('sends a bad chunk', chunked('ZZ\r\n')),
  raw('sends a chunk of 2^64 bytes', chunked(`1${'0'.repeat(16)}\r\n${RIGHT}`)),
  raw('sends a chunk that is too short', chunked(`ff\r\n${RIGHT}`)),
  raw('sends a chunk with 1 MB of an extension', chunked(`2;x=${'y'.repeat(1_000_000)}\r\n{}\r\n0\r\n\r\n`)),
  raw('sends 30,000 chunks of a byte', chunked(`${'1\r\n \r\n'.repeat(30_000)}${chunk(RIGHT)}0\r\n\r\n`)),
  raw('sends trailers that contradict', chunked(`${chunk(RIGHT)}0\r\ncontent-length: 1\r\n\r\n`)),
  raw('sends trailers without end', (socket) => {
    socket.write(chunked(`${chunk(RIGHT)}0\r\n`));
    writeEndlessly(socket, 'x: y\r\n');
  }),
  raw('sends no last chunk', (socket) => socket.write(chunked(chunk(RIGHT)))),
];

const gzipped = (body: Buffer) => (to: import('node:http').ServerResponse) =>
  to.writeHead(200, { ...JSON_HEAD, 'content-encoding': 'gzip' }).end(body);

/** Bodies that are something else than they say, or more. */
export const BODIES: readonly HostileProvider[] = [
  provider('sends 10 MB', (to) => to.writeHead(200, JSON_HEAD).end('x'.repeat(10_000_000))),
  raw('sends a body without end', (socket) => {
    socket.write(answerText([], ''));
    writeEndlessly(socket, 'x'.repeat(10_000));
  }),
  provider('sends 200 MB in 200 kB of gzip', gzipped(gzipSync(Buffer.alloc(200_000_000, 0x20)))),
  provider('sends gzip of gzip', gzipped(gzipSync(gzipSync(RIGHT)))),
  provider('sends half of a gzip', gzipped(gzipSync(RIGHT).subarray(0, 30))),
  provider('says gzip and is none', (to) => to.writeHead(200, { 'content-encoding': 'gzip' }).end(RIGHT)),
  provider('says br and is none', (to) => to.writeHead(200, { 'content-encoding': 'br' }).end('\u0001')),
  provider('sends UTF-16', (to) => to.writeHead(200, JSON_HEAD).end(Buffer.from(`\ufeff${RIGHT}`, 'utf16le'))),
  provider('sends a byte order mark', (to) => to.writeHead(200, JSON_HEAD).end(`\ufeff${RIGHT}`)),
  provider('sends a NUL behind its answer', (to) => to.writeHead(200, JSON_HEAD).end(`${RIGHT}\0`)),
  provider('answers HTML', (to) => to.writeHead(200, { 'content-type': 'text/html' }).end('<html>')),
  provider('answers nothing', (to) => to.writeHead(200).end()),
  provider('answers 204', (to) => to.writeHead(204).end()),
  raw('answers 204 with a body', answerText([LENGTH]).replace('200 OK', '204 No Content')),
  provider('answers 304', (to) => to.writeHead(304).end()),
  provider('answers 503', (to) => to.writeHead(503).end('busy')),
  provider('asks for a password', (to) => to.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end()),
  provider('redirects to itself', (to) => to.writeHead(307, { location: to.req.url ?? '/' }).end()),
  provider('redirects to a file', (to) => to.writeHead(302, { location: 'file:///etc/passwd' }).end()),
];
