import { CHECKS_OF, LIMIT_CHECKS } from './judge/limit-checks.ts';
import type { ProfileName } from './profiles.ts';

/**
 * Names of those `applicable` profiles that decide the chosen checks and their controls, in the same order: what nobody
 * asked for is not sent. A check that several profiles decide, as that of all answers, is decided by whatever runs for the
 * others; chosen alone it needs them all.
 */
export function neededProfiles<Name extends ProfileName>(
  isChosen: (id: string) => boolean,
  applicable: readonly Name[],
): Name[] {
  const deciding = (id: string): Name[] => applicable.filter((name) => CHECKS_OF[name].some((one) => one === id));
  const chosen = LIMIT_CHECKS.filter(({ id }) => isChosen(id) && deciding(id).length > 0);
  const own = chosen.filter(({ id }) => deciding(id).length === 1);
  const needing = own.length > 0 ? own : chosen;
  const ids = needing.flatMap(({ id, control }) => (control === undefined ? [id] : [id, control]));
  const names = new Set(ids.flatMap(deciding));
  return applicable.filter((name) => names.has(name));
}
