import { gzipSync } from 'node:zlib';
import { behind, type FrontCall, type Whole, write } from '../build/front.ts';
import { failing } from '../build/replies.ts';
import { type Defect, defectsOf } from '../defect.ts';

const { provided } = defectsOf('connection');
const ANSWER = 'compression-of-a-large-answer';
const BODY = 'large-bodies';

/** A provider that does this to answers of more bytes than these; `gzip` is whether the call asks for it. */
const larger = (than: number, change: (whole: Whole, gzip: boolean) => Whole) =>
  behind(() => async ({ incoming, response, answer }) => {
    const whole = await answer();
    const gzip = /gzip/.test(String(incoming.headers['accept-encoding']));
    write(response, whole.body.length > than ? change(whole, gzip) : whole);
  });

const coded = (whole: Whole, coding: string, body: Buffer): Whole => ({
  ...whole,
  headers: { ...whole.headers, 'content-encoding': coding },
  body,
});

/** A provider that meets calls whose bodies have more bytes than these in another way. */
const largerBodies = (than: number, meet: (call: FrontCall) => Promise<Whole> | Whole) =>
  behind(() => async (call) => write(call.response, call.body.length > than ? await meet(call) : await call.answer()));

const refusal = (code: 60003 | 10004): Whole => {
  const { status, headers, body } = failing(code);
  return { status, headers, body: Buffer.from(body as string) };
};

/** Defects that show in larger messages alone. */
export const LARGER_MESSAGE_DEFECTS: readonly Defect[] = [
  provided(
    'gzip-above-1k-not-compressed',
    'says gzip of answers over a kilobyte and does not compress them',
    ANSWER,
    undefined,
    larger(1024, (whole, gzip) => (gzip ? coded(whole, 'gzip', whole.body) : whole)),
  ),
  provided(
    'gzip-above-1k-cut',
    'cuts answers over a kilobyte that it compresses',
    ANSWER,
    undefined,
    larger(1024, (whole, gzip) => (gzip ? coded(whole, 'gzip', gzipSync(whole.body).subarray(0, -12)) : whole)),
  ),
  provided(
    'gzip-above-2k-twice',
    'compresses answers over two kilobytes twice',
    ANSWER,
    undefined,
    larger(2048, (whole, gzip) => (gzip ? coded(whole, 'gzip', gzipSync(gzipSync(whole.body))) : whole)),
  ),
  provided(
    'gzip-above-512-unasked',
    'compresses answers over half a kilobyte that were not to be compressed',
    'content-encoding-identity',
    undefined,
    larger(512, (whole, gzip) => (gzip ? whole : coded(whole, 'gzip', gzipSync(whole.body)))),
  ),
  provided(
    'answer-cut-at-2k',
    'cuts answers at two kilobytes',
    BODY,
    undefined,
    larger(2048, (whole) => ({ ...whole, body: whole.body.subarray(0, 2048) })),
  ),
  provided(
    'body-above-8k-refused',
    'refuses bodies over eight kilobytes',
    BODY,
    undefined,
    largerBodies(8192, () => refusal(60003)),
  ),
  provided(
    'body-above-4k-refused',
    'refuses bodies over four kilobytes for their keys',
    BODY,
    undefined,
    largerBodies(4096, () => refusal(10004)),
  ),
  provided(
    'body-above-8k-413',
    'answers HTTP 413 to bodies over eight kilobytes',
    BODY,
    undefined,
    largerBodies(8192, () => ({
      status: 413,
      headers: { 'content-type': 'text/html' },
      body: Buffer.from('<html><title>413</title></html>'),
    })),
  ),
  provided(
    'body-cut-at-8k',
    'reads eight kilobytes of a body',
    BODY,
    undefined,
    largerBodies(8192, ({ body, answer }) => answer({ body: body.subarray(0, 8192) })),
  ),
];
