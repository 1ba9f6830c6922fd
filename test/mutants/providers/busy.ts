import { setTimeout as delay } from 'node:timers/promises';
import { behind, unless, type Whole, write } from '../build/front.ts';
import { failing, raised } from '../build/replies.ts';
import { serving } from '../build/service.ts';
import { type Defect, defectsOf } from '../defect.ts';
import { above } from './concurrency.ts';

const { provided } = defectsOf('concurrency');

/** Long enough for the next call to come in meanwhile. Milliseconds. */
const LOOKUP_MS = 3;
/** Long enough for as many calls as come at once. */
const SLOW_MS = 25;

const halved = (whole: Whole): Whole =>
  /"FAIL"/.test(String(whole.body)) ? { ...whole, body: whole.body.subarray(0, whole.body.length >> 1) } : whole;

/** A provider that is right for so many calls. */
const afterCalls = (most: number, then: 'refuses' | 'counts-up') =>
  serving(() => {
    let calls = 0;
    return (request, nowMs, right) => {
      const reply = right.handle(request, nowMs);
      if (++calls <= most) return reply;
      return then === 'refuses' ? failing(10007) : raised(reply, 1);
    };
  });

/** Defects that show with many calls, or with those of several callers at once; and refusals that are cut off. */
export const BUSY_DEFECTS: readonly Defect[] = [
  provided(
    'busy-above-10',
    'refuses an eleventh call beside ten',
    'calls-side-by-side',
    undefined,
    above(10, () => failing(60002), SLOW_MS),
  ),
  provided(
    'busy-above-15',
    'closes the connection of a sixteenth call beside fifteen',
    'calls-side-by-side',
    undefined,
    above(15, () => 'close', SLOW_MS),
  ),
  provided(
    'after-150-calls',
    'refuses every call after 150',
    'fuzz-legal-requests',
    undefined,
    afterCalls(150, 'refuses'),
  ),
  provided(
    'after-180-calls',
    'counts one up after 180 calls',
    'fuzz-legal-requests',
    undefined,
    afterCalls(180, 'counts-up'),
  ),
  provided(
    'credentials-shared',
    'keeps the UserSig of a call where the next one puts its own',
    'calls-side-by-side',
    undefined,
    behind(() => {
      let current = '';
      return async ({ incoming, response, answer }) => {
        const target = incoming.url ?? '';
        current = /[?&]usersig=([^&]*)/.exec(target)?.[1] ?? '';
        await delay(LOOKUP_MS);
        write(
          response,
          await answer({ target: target.replace(/([?&]usersig=)[^&]*/, (_all, name) => name + current) }),
        );
      };
    }),
  ),
  defectsOf('connection').provided(
    'refusal-cut-when-chunked',
    'cuts off a refusal where the body came in chunks',
    'connection-chunked-body',
    undefined,
    unless(
      ({ headers }) => headers['transfer-encoding'] === 'chunked',
      async ({ response, answer }) => write(response, halved(await answer())),
    ),
  ),
  defectsOf('connection').provided(
    'refusal-cut-when-closing',
    'cuts off a refusal where the connection is to be closed',
    'connection-close',
    undefined,
    unless(
      ({ headers }) => headers.connection?.toLowerCase() === 'close',
      async ({ response, answer }) => write(response, halved(await answer())),
    ),
  ),
];
