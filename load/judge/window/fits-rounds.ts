import { type BuiltModel, clockOf } from './limiters.ts';
import { replay } from './replay.ts';
import type { SeenCalls } from './seen-calls.ts';
import { acceptedBySteps, STEPS_OF_ROUND } from './steps.ts';

/** What is refilled while calls are late, and what they change places by: calls. */
const SPARED_STEADY = 3;
const SPARED_REFILL = 10;

/** A clock's boundary within so many milliseconds of a burst may have cut it anywhere. */
const BOUNDARY_MS = 20;
const PHASE_MS = 10;

/** So many rounds may have been disturbed. */
const MOST_ODD_SHARE = 0.05;

/** For each model why it does not account for what became of the bursts, where it does not. */
export function whyNotRounds(
  seen: readonly SeenCalls[],
  models: readonly BuiltModel[],
  limit: number,
): (string | undefined)[] {
  const [first] = seen;
  if (!first) return models.map(() => undefined);
  const accepted = acceptedBySteps(first, first.outcomes);
  const rounds = Math.floor(accepted.length / STEPS_OF_ROUND);
  return models.map((model) => {
    const odd = fewestOdd(seen, { model, limit, accepted });
    if (odd.length <= Math.max(1, rounds * MOST_ODD_SHARE)) return undefined;
    const [{ step = 0, least = 0, most = 0 } = {}] = odd;
    const due = least === most ? `${least}` : `${least} to ${most}`;
    return `in ${odd.length} of ${rounds} rounds of bursts it would have accepted other numbers, such as ${due} of a burst of which ${accepted[step] ?? 0} were`;
  });
}

type Question = { model: BuiltModel; limit: number; accepted: readonly number[] };
type Odd = { step: number; least: number; most: number };

/** The steps that a model does not account for, one a round, where its clock is set as suits it best. */
function fewestOdd(seen: readonly SeenCalls[], { model, limit, accepted }: Question): Odd[] {
  const spared = model.window === 'bucket' || model.window === 'sliding-counter' ? SPARED_REFILL : SPARED_STEADY;
  const at = (phaseMs: number): number[][] =>
    seen.map((one) => acceptedBySteps(one, replay(one.times, model, { limit, phaseMs })));
  const clockMs = clockOf(model);
  if (clockMs === undefined) return oddSteps(accepted, at(0), spared);
  const phases = Array.from({ length: clockMs / PHASE_MS }, (_, index) => at(index * PHASE_MS));
  const reach = BOUNDARY_MS / PHASE_MS;
  let fewest: Odd[] | undefined;
  for (const index of phases.keys()) {
    const near = Array.from(
      { length: 2 * reach + 1 },
      (_, by) => phases.at((index + by - reach) % phases.length) ?? [],
    );
    const odd = oddSteps(accepted, near.flat(), spared);
    if (!fewest || odd.length < fewest.length) fewest = odd;
  }
  return fewest ?? [];
}

function oddSteps(accepted: readonly number[], replayed: readonly number[][], spared: number): Odd[] {
  const odd = new Map<number, Odd>();
  for (const [step, count] of accepted.entries()) {
    const counts = replayed.map((one) => one[step] ?? 0);
    const [least, most] = [Math.min(...counts), Math.max(...counts)];
    const round = Math.floor(step / STEPS_OF_ROUND);
    if ((count < least - spared || count > most + spared) && !odd.has(round)) odd.set(round, { step, least, most });
  }
  return [...odd.values()];
}
