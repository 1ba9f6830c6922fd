import type { NoAnswer } from '../../../mocks/server.ts';
import { behind, type Front, onTheWire, type Whole } from '../build/front.ts';
import { type Defect, defectsOf } from '../defect.ts';
import { asked, text } from '../envelope.ts';

const { altered, provided } = defectsOf('connection');
const NO_ANSWER = 'transport.no-answer';

/** Writes an answer to the bare connection, and ends it. */
const bare = (bytes: (whole: Whole) => Buffer) =>
  behind(
    (): Front =>
      async ({ incoming, answer }) =>
        void incoming.socket.end(bytes(await answer())),
  );

const onGroup =
  (GroupId: string, how: NoAnswer) =>
  (reply: Parameters<ReturnType<typeof text>>[0], request: Parameters<ReturnType<typeof text>>[1]) =>
    asked(request).GroupId === GroupId ? how : reply;
const length = ({ body }: Whole, more = 0) => `content-length: ${body.length + more}\r\n`;

/** Defects in where an answer begins and ends, or that there is none. */
export const ANSWER_END_DEFECTS: readonly Defect[] = [
  altered(
    'closes-for-one-group',
    'closes the connection instead of answering for a group',
    'one-counter',
    NO_ANSWER,
    onGroup('kit-one-counter', 'close'),
  ),
  altered(
    'cut-off-for-one-group',
    'closes the connection in the middle of an answer',
    'twenty-counters',
    NO_ANSWER,
    onGroup('kit-twenty-counters', 'truncated'),
  ),
  altered(
    'hangs-for-one-group',
    'never answers for a group',
    'dismissed-group',
    'transport.timeout',
    onGroup('kit-dismissed-group', 'hang'),
  ),
  altered(
    'closes-instead-of-refusing',
    'closes the connection instead of refusing',
    'missing-group',
    NO_ANSWER,
    (reply) => ('cause' in reply ? 'close' : reply),
  ),
  altered(
    'over-a-megabyte',
    'sends more than a megabyte',
    'one-counter',
    'transport.too-large',
    text((right) => right.replace('"ErrorInfo":"', `"ErrorInfo":"${' '.repeat(1_100_000)}`)),
  ),
  provided(
    'length-too-large',
    'announces a byte more than it sends',
    'all-counters',
    NO_ANSWER,
    bare((whole) => onTheWire(whole, `${length(whole, 1)}\r\n`)),
  ),
  provided(
    'length-too-small',
    'announces a byte less than it sends',
    'body-one-json-value',
    'body.not-json',
    bare((whole) => onTheWire(whole, `${length(whole, -1)}\r\n`)),
  ),
  provided(
    'length-of-characters',
    'announces characters for bytes',
    'body-one-json-value',
    'body.not-json',
    bare((whole) => onTheWire(whole, `content-length: ${whole.body.toString().length}\r\n\r\n`)),
  ),
  provided(
    'length-zero',
    'announces an empty body',
    'body-one-json-value',
    'body.not-json',
    bare((whole) => onTheWire(whole, 'content-length: 0\r\n\r\n')),
  ),
  provided(
    'length-twice',
    'announces two lengths',
    'all-counters',
    NO_ANSWER,
    bare((whole) => onTheWire(whole, `${length(whole)}${length(whole, 1)}\r\n`)),
  ),
  provided(
    'length-and-chunks',
    'announces a length and sends chunks',
    'all-counters',
    NO_ANSWER,
    bare((whole) =>
      onTheWire({ ...whole, body: chunk(whole.body) }, `${length(whole)}transfer-encoding: chunked\r\n\r\n`),
    ),
  ),
  provided(
    'chunks-unfinished',
    'closes the connection before the last chunk',
    'all-counters',
    NO_ANSWER,
    bare((whole) =>
      onTheWire({ ...whole, body: chunk(whole.body).subarray(0, -5) }, 'transfer-encoding: chunked\r\n\r\n'),
    ),
  ),
  provided(
    'chunks-without-size',
    'says that it sends chunks, and sends none',
    'all-counters',
    NO_ANSWER,
    bare((whole) => onTheWire(whole, 'transfer-encoding: chunked\r\n\r\n')),
  ),
  provided(
    'chunk-sizes-decimal',
    'writes the sizes of chunks in decimal',
    'all-counters',
    NO_ANSWER,
    bare((whole) => onTheWire({ ...whole, body: chunk(whole.body, 10) }, 'transfer-encoding: chunked\r\n\r\n')),
  ),
  provided(
    'no-blank-line',
    'forgets the blank line before the body',
    'all-counters',
    NO_ANSWER,
    bare((whole) => onTheWire(whole, length(whole))),
  ),
  provided(
    'no-status-line',
    'sends the body without a status line',
    'all-counters',
    NO_ANSWER,
    bare(({ body }) => body),
  ),
  provided(
    'http-version-3',
    'calls its protocol HTTP/3.0',
    'all-counters',
    NO_ANSWER,
    bare((whole) => onTheWire(whole, `${length(whole)}\r\n`, '3.0')),
  ),
  provided(
    'http-2-only',
    'speaks HTTP/2 only',
    'all-counters',
    NO_ANSWER,
    bare(() => Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0])),
  ),
  provided(
    'interim-only',
    'closes the connection after an interim answer',
    'all-counters',
    NO_ANSWER,
    bare(() => Buffer.from('HTTP/1.1 102 Processing\r\n\r\n')),
  ),
  provided(
    'header-not-text',
    'sends a header with a control character',
    'all-counters',
    NO_ANSWER,
    bare((whole) => onTheWire(whole, `x-trace: a\u0001b\r\n${length(whole)}\r\n`)),
  ),
];

function chunk(body: Buffer, base = 16): Buffer {
  return Buffer.concat([Buffer.from(`${body.length.toString(base)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')]);
}
