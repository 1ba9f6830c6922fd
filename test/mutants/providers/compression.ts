import { behind, type Front, unless, write } from '../build/front.ts';
import { type Defect, defectsOf } from '../defect.ts';

const { provided } = defectsOf('connection');

/** Defects in how an answer is compressed when a call asks for it. */
export const COMPRESSION_DEFECTS: readonly Defect[] = [
  provided(
    'gzip-cut',
    'cuts what it compresses',
    'compression',
    undefined,
    behind(
      (): Front =>
        async ({ response, answer }) => {
          const whole = await answer();
          write(
            response,
            whole.headers['content-encoding'] === undefined ? whole : { ...whole, body: whole.body.subarray(0, -9) },
          );
        },
      { unknowns: { compression: 'when-asked' } },
    ),
  ),
  provided(
    'gzip-not-compressed',
    'says gzip when it was asked for, and does not compress',
    'compression',
    undefined,
    unless(
      ({ headers }) => /gzip/.test(String(headers['accept-encoding'])),
      async ({ response, answer }) => {
        const whole = await answer();
        write(response, { ...whole, headers: { ...whole.headers, 'content-encoding': 'gzip' } });
      },
    ),
  ),
];
