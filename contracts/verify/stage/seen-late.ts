import type { Exchange } from '../../wire/exchange.ts';
import type { WireRequest } from '../../wire/wire-request.ts';
import { askedIn, isDueIn } from './is-due-in.ts';
import type { Played, Stage } from './stage.ts';

/** Whoever answers from before after as long does not see late, but keeps what is old. Milliseconds. */
const RECENT_MS = 1500;

type Answered = Extract<Played, { kind: 'played' }>;

/**
 * What a call comes to where its answer is exactly what was due before states were changed a moment ago. A state that is
 * visible late is waited for, and how long is learnt for the run. An answer that is right the moment after, though states
 * had the time that they take, tells of reads and not of time; it stands as it was, as does one that stays.
 */
export async function seenLate(
  stage: Stage,
  first: Answered,
  isDue: (exchange: Exchange) => boolean,
  again: () => Promise<Played>,
): Promise<Played> {
  const { lateness } = stage.learnt;
  const isEarlier = earlierIn(stage, first.request);
  if (isEarlier === undefined || !isEarlier(first.exchange) || isDue(first.exchange)) return first;
  const next = await again();
  if (next.kind !== 'played') return next;
  if (!isEarlier(next.exchange)) return lateness.learnBrief() ? next : first;
  let waitedMs = 0;
  for (const waitMs of lateness.waits()) {
    await stage.clock.sleep(waitMs, stage.signal);
    waitedMs += waitMs;
    const later = await again();
    if (later.kind !== 'played') return later;
    if (isEarlier(later.exchange)) continue;
    lateness.learn(waitedMs);
    return later;
  }
  lateness.inVain();
  return first;
}

/** Waits after states were changed for as long as they were seen to take. */
export async function waitForStates({ learnt: { lateness }, clock, signal }: Stage): Promise<void> {
  if (lateness.delayMs > 0) await clock.sleep(lateness.delayMs, signal);
}

/** What tells that an answer is that of states before those that hold; undefined where none held a moment ago. */
function earlierIn({ learnt, clock }: Stage, { body }: WireRequest): ((exchange: Exchange) => boolean) | undefined {
  const asked = askedIn(body);
  if (asked === undefined) return undefined;
  const now = learnt.ledger.now(asked.GroupId);
  const earlier = learnt.ledger.earlier(asked.GroupId, clock.now() - RECENT_MS);
  if (earlier.length === 0) return undefined;
  return (exchange) => !isDueIn(exchange, asked, now) && earlier.some((standing) => isDueIn(exchange, asked, standing));
}
