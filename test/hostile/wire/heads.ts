import { answerText, type HostileProvider, RIGHT, raw, writeEndlessly } from '../provider.ts';

const LENGTH = `content-length: ${RIGHT.length}`;
const statusLine = (line: string) => answerText([LENGTH]).replace('HTTP/1.1 200 OK', line);

/** What is no answer of HTTP 1.1, or begins as none. */
export const STATUS_LINES: readonly HostileProvider[] = [
  raw('sends garbage', 'garbage\r\n\r\n'),
  raw('speaks HTTP/0.9', RIGHT),
  raw('speaks HTTP/1.0, without a length', answerText([]).replace('/1.1', '/1.0')),
  raw('speaks HTTP/2', '\0\0\x06\x04\0\0\0\0\0\0\x03\0\0\0\x64'),
  raw('speaks HTTP/9.9', statusLine('HTTP/9.9 200 OK')),
  raw('speaks TLS', '\x15\x03\x01\0\x02\x02\x28'),
  raw('speaks another protocol', '220 mail.test ESMTP\r\n'),
  raw('sends a status of letters', 'HTTP/1.1 abc OK\r\n\r\n'),
  raw('sends a status of two digits', statusLine('HTTP/1.1 20 OK')),
  raw('sends a status of twenty digits', statusLine(`HTTP/1.1 ${'2'.repeat(20)} OK`)),
  raw('sends status 999', statusLine('HTTP/1.1 999 OK')),
  raw('sends a reason of 60 kB', statusLine(`HTTP/1.1 200 ${'x'.repeat(60_000)}`)),
  raw('sends a reason that commands', statusLine('HTTP/1.1 500 \x1b[2J ::error::no ##[error]no')),
  raw('ends its lines with LF alone', answerText([LENGTH]).replaceAll('\r\n', '\n')),
  raw('switches protocols', 'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: rfb\r\n\r\n'),
  raw('says continue without end', (socket) => writeEndlessly(socket, 'HTTP/1.1 100 Continue\r\n\r\n', 20)),
  raw(
    'gives 2000 hints before its answer',
    `${'HTTP/1.1 103 Early Hints\r\nlink: </>\r\n\r\n'.repeat(2000)}${answerText([LENGTH])}`,
  ),
];

/** Heads that cannot be read, or whose headers are one too many. */
export const HEADERS: readonly HostileProvider[] = [
  raw('sends a head without end', (socket) => writeEndlessly(socket, 'HTTP/1.1 200 OK\r\nx: y\r\n')),
  raw('sends a header without a colon', answerText(['oops', LENGTH])),
  raw('sends a header without a name', answerText([': oops', LENGTH])),
  raw('sends a blank in the name of a header', answerText(['x y: oops', LENGTH])),
  raw('sends a NUL in a header', answerText(['x: a\0b', LENGTH])),
  raw('folds a header', answerText(['x: a', ' b', LENGTH])),
  raw('sends a header of 1 MB', answerText([`x: ${'y'.repeat(1_000_000)}`, LENGTH])),
  raw('sends 1500 headers', answerText([...Array.from({ length: 1500 }, (_, at) => `x${at}: y`), LENGTH])),
  raw('sends two content types', answerText(['content-type: text/html', LENGTH])),
  raw('sends a content type that commands', answerText(['content-type: ::error::no', LENGTH])),
  raw('sends an encoding of nobody', answerText(['content-encoding: gzip, br, x-no', LENGTH])),
];
