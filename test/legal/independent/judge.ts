import type { CheckResult } from '../../../contracts/report/check-result.ts';
import { type VerifyOptions, verify } from '../../../contracts/verify/verify.ts';
import { CASES, optionsIn, providerIn, SEED, type Setting, type Start } from './settings.ts';

/** How many checks come to an outcome at least; without groups and states there is less to ask. */
const RAN_AT_LEAST: Record<Setting, number> = { states: 130, config: 90, neither: 50, usersig: 130 };

/** Of a check that flags a provider more findings say no more. */
const SHOWN = 3;

/** Verifies a right provider in a setting, by all checks. */
export async function verifyIndependent(
  start: Start,
  setting: Setting,
  rest: Partial<VerifyOptions> = {},
): Promise<CheckResult[]> {
  const { url, close } = await start(providerIn(setting));
  try {
    return (await verify({ ...optionsIn(setting, url), seed: SEED, cases: CASES, ...rest })).checks;
  } finally {
    await close();
  }
}

/** A check with its outcome; `findings` in whatever form they are known. */
type Judged = Pick<CheckResult, 'id' | 'outcome' | 'reason'> & {
  findings?: readonly unknown[];
  codes?: readonly unknown[];
};

/** What is amiss with how a right provider was judged: it is flagged, or too little was seen of it. */
export function troubleAt(setting: Setting, checks: readonly Judged[]): string[] {
  const amiss = checks.filter(({ outcome }) => outcome === 'failed' || outcome === 'errored');
  const open = checks.filter(({ outcome }) => outcome === 'couldNotRun');
  const ran = checks.length - open.length;
  return [
    ...amiss.map(
      ({ id, outcome, reason = '', findings, codes }) =>
        `${id} ${outcome} at a right provider with ${setting}: ${reason}${JSON.stringify((findings ?? codes ?? []).slice(0, SHOWN), readable)}. Mend the check, or name the sentence of a source that the provider breaks.`,
    ),
    ...(ran < RAN_AT_LEAST[setting]
      ? [`With ${setting} only ${ran} checks ran, of ${RAN_AT_LEAST[setting]} due.`]
      : []),
    // Where states can be set and UserSigs be made, everything can be checked; elsewhere it cannot, and must not seem so.
    ...((open.length === 0) === (setting === 'states') ? [] : [`With ${setting} ${open.length} checks could not run.`]),
  ];
}

function readable(_name: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
