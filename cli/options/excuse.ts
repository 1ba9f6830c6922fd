import type { CheckResult } from '../../contracts/report/check-result.ts';
import { applyWaivers, type WaiverState } from '../../contracts/report/waivers.ts';
import { ALL_CHECKS } from '../all-checks.ts';
import type { Context } from '../context.ts';
import { readWaivers } from './waivers-option.ts';

/** Excuses what the waivers excuse, at this time. */
export type Excuse = (
  checks: readonly CheckResult[],
  now: number,
) => ReturnType<typeof applyWaivers> & { waiversFile?: string };

/** Reads the waivers for a run that `known` checks may be of. Throws UsageError for a file that cannot be used. */
export function readExcuse(
  { waivers: files = [] }: { waivers?: readonly string[] },
  context: Context,
  known: readonly string[],
): Excuse {
  const ids = ALL_CHECKS.map(({ id }) => id);
  const waivers = files.flatMap((file) => readWaivers(file, ids));
  const [waiversFile] = files;
  return (checks, now) => ({
    ...warned(applyWaivers(checks, waivers, now, known), context),
    ...(waiversFile !== undefined && { waiversFile }),
  });
}

/** Says which waivers end soon, whatever the form of the report: once they are void the run is red. */
function warned<Excused extends { waivers: readonly WaiverState[] }>(excused: Excused, { stderr }: Context): Excused {
  for (const { check, endsSoon } of excused.waivers)
    if (endsSoon) stderr.write(`Warning: the waiver of ${check} ends soon, it is good until ${endsSoon}.\n`);
  return excused;
}
