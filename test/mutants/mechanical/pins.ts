import type { CheckResult, Observation } from '../../../contracts/report/check-result.ts';
import { PIN_CHECKS, PINNABLE } from '../../../contracts/verify/pins.ts';

/** Answers that are held fixed where the API leaves several open, as `--expect` does. */
export type Pins = Readonly<Record<string, string>>;

/** Pins of all that a run showed, and showed in one way only. */
export function pinsOf(observations: readonly Observation[]): Pins {
  const byUnknown = Map.groupBy(observations, ({ unknown }) => unknown);
  const clear = [...byUnknown].filter(([unknown, seen]) => Object.hasOwn(PINNABLE, unknown) && seen.length === 1);
  return Object.fromEntries(clear.map(([unknown, seen]) => [unknown, seen.map((one) => one.seen).join()]));
}

/** Whether a check is that of a pin. */
export function isPin({ id }: CheckResult): boolean {
  return PIN_IDS.has(id);
}

const PIN_IDS = new Set(PIN_CHECKS.map(({ id }) => id));
