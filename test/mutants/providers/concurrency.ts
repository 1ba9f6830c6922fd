import { setTimeout as delay } from 'node:timers/promises';
import type { Alter } from '../../../mocks/server.ts';
import { failing } from '../build/replies.ts';
import { remembering } from '../build/service.ts';
import { type Defect, defectsOf } from '../defect.ts';

const { provided } = defectsOf('concurrency');
const CHECK = 'calls-side-by-side';

/** How long such a provider looks into its store: long enough for the next call to come in meanwhile. Milliseconds. */
const LOOKUP_MS = 3;

type Args = Parameters<Alter>;
type Result = Awaited<ReturnType<Alter>>;

/** A provider that does this when calls were under way beside one another: `others` are replies to those, the latest last. */
const meanwhile = (answer: (own: Args[0], others: readonly Args[0][]) => Result) =>
  remembering(() => {
    const open = new Map<object, Args[0][]>();
    return async (reply) => {
      const call = {};
      for (const others of open.values()) others.push(reply);
      open.set(call, []);
      await delay(LOOKUP_MS);
      const others = open.get(call) ?? [];
      open.delete(call);
      return answer(reply, others);
    };
  });

/** A provider that does this with a call that comes while at least so many are under way. */
export const above = (most: number, answer: (reply: Args[0]) => Result, lookupMs = LOOKUP_MS) =>
  remembering(() => {
    let open = 0;
    return async (reply) => {
      const crowded = ++open > most;
      await delay(lookupMs);
      open--;
      return crowded ? answer(reply) : reply;
    };
  });

const half = (reply: Args[0], other: Args[0]) => ({
  ...reply,
  body: String(reply.body).slice(0, 40) + String(other.body).slice(40),
});

/** Defects that show only when calls come side by side. */
export const CONCURRENCY_DEFECTS: readonly Defect[] = [
  provided(
    'last-request-shared',
    'answers all calls under way for the one that came last',
    CHECK,
    undefined,
    meanwhile((own, others) => others.at(-1) ?? own),
  ),
  provided(
    'first-overtaken',
    'answers a call for the next one that came in meanwhile',
    CHECK,
    undefined,
    meanwhile((own, others) => others[0] ?? own),
  ),
  provided(
    'bodies-interleaved',
    'writes answers into one buffer',
    CHECK,
    undefined,
    meanwhile((own, others) => (others[0] ? half(own, others[0]) : own)),
  ),
  provided(
    'bodies-joined',
    'sends two answers as one',
    CHECK,
    undefined,
    meanwhile((own, others) => (others[0] ? { ...own, body: `${own.body}${others[0].body}` } : own)),
  ),
  provided('swapped', 'swaps the answers of two calls', CHECK, undefined, swapping()),
  provided(
    'busy-refused',
    'refuses a second call while one is under way',
    CHECK,
    undefined,
    above(1, () => failing(60002)),
  ),
  provided(
    'busy-closed',
    'closes the connection of a third call beside two',
    CHECK,
    undefined,
    above(2, () => 'close'),
  ),
  provided(
    'busy-http-503',
    'answers HTTP 503 to a third call beside two',
    CHECK,
    undefined,
    above(2, (reply) => ({ ...reply, status: 503 })),
  ),
  provided(
    'busy-empty',
    'answers a second call with no counters while one is under way',
    CHECK,
    undefined,
    above(1, (reply) => ({ ...reply, body: '{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0,"GroupCounter":[]}' })),
  ),
];

function swapping() {
  return remembering(() => {
    let waiting: { reply: Args[0]; give: (reply: Args[0]) => void } | undefined;
    return async (reply) => {
      if (waiting !== undefined) {
        const other = waiting;
        waiting = undefined;
        other.give(reply);
        return other.reply;
      }
      return Promise.race([
        new Promise<Args[0]>((give) => {
          waiting = { reply, give };
        }),
        delay(LOOKUP_MS).then(() => {
          if (waiting?.reply === reply) waiting = undefined;
          return reply;
        }),
      ]);
    };
  });
}
