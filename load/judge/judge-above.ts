import type { CheckResult } from '../../contracts/report/check-result.ts';
import type { Measured } from '../measure/measured.ts';
import { LIMIT_PER_SECOND } from '../profiles.ts';
import { judgeAccepted } from './accepted.ts';
import { judgeCode } from './code.ts';
import { judgeEnforced } from './enforced.ts';
import { excessOver } from './excess.ts';
import { explainLoad } from './explain.ts';
import type { JudgedProfile } from './judged-profile.ts';
import { lawfulRates } from './lawful-rates.ts';
import { limitCheck } from './limit-checks.ts';
import { longerWindow } from './longer-window.ts';
import { MOST_IN_A_SECOND, type Overload, SPARED } from './overload.ts';
import { isRefusal } from './own-bursts.ts';
import { ratePerSecond, softHalf } from './soft-half.ts';
import { tookMs } from './took-ms.ts';
import { notOffered, troubleIn, type Unproven } from './unproven.ts';

/**
 * Judges a run above the limit: the surplus is refused, with a right code, and no more than that. `trouble` says why the
 * run proves nothing.
 */
export function judgeAbove(measured: Measured, profile: JudgedProfile, trouble: Unproven | undefined): CheckResult[] {
  const overload = trouble ? undefined : readOverload(measured, profile);
  const open = trouble ?? (overload && noSurplus(overload));
  if (!overload || open)
    return (['limit-above-enforced', 'limit-above-accepted', 'limit-code'] as const).map((id) =>
      limitCheck(id, 'errored', troubleIn(open, `load ${profile.name}`)),
    );
  const code = judgeCode(measured, overload.path);
  const coded = { ...overload, codeFailed: code.outcome === 'failed' };
  return [judgeEnforced(measured, coded), judgeAccepted(measured, coded), code];
}

/** The shortest run whose second half holds a second between its edges. */
const SHORTEST_SECONDS = 4;

function readOverload({ calls }: Measured, { name, durationSeconds }: JudgedProfile): Overload | undefined {
  const half = softHalf(calls, durationSeconds);
  const accepted = calls.filter(({ kind }) => kind === 'accepted');
  const rate = durationSeconds < SHORTEST_SECONDS ? 0 : ratePerSecond(half, accepted);
  const explained = explainLoad(calls, rate);
  const excess = once(() => excessOver(calls, explained.documented ?? explained.nearest));
  return {
    path: `load ${name}`,
    half,
    offered: durationSeconds < SHORTEST_SECONDS ? 0 : ratePerSecond(half, calls),
    rate,
    lawful: once(() => lawfulRates(calls, half)),
    explained,
    excess,
    longer: once(() => (excess().most > MOST_IN_A_SECOND ? longerWindow(calls) : undefined)),
    refusals: calls.filter(isRefusal).length,
    slowestMs: calls.reduce((most, call) => Math.max(most, tookMs(call)), 0),
  };
}

/** What comes in a second is a surplus where it is more than this share above the limit. */
const LEAST_SURPLUS = 0.05;

/** Calls that take longer wait for something. */
const WAITED_MS = 1000;

/** Why the run does not show whether a surplus is refused, where it does not. */
function noSurplus({ half, offered, lawful, explained, refusals, slowestMs }: Overload): Unproven | undefined {
  if (half.seconds < 1) return { reason: 'the run is too short: no whole second lies in its second half' };
  const came = `${offered.toFixed(1)} calls a second came in the second half`;
  if (offered <= LIMIT_PER_SECOND * (1 + LEAST_SURPLUS))
    return notOffered(`the rate was not offered: ${came}, which is no surplus`);
  if (explained.documented && refusals >= offered - LIMIT_PER_SECOND) return undefined;
  if (explained.documented && refusals > 0)
    return {
      reason: `cannot tell: ${came}, and only ${refusals} of the whole run were refused. Either a bucket had saved so much that it was empty only at the end, or the limit is higher. Repeat it for longer, or at a higher rate`,
    };
  const { most } = lawful();
  if (offered > most + SPARED) return undefined;
  if (refusals === 0 && slowestMs > WAITED_MS)
    return {
      reason: `cannot tell: ${came}, none was refused, and they took up to ${(slowestMs / 1000).toFixed(1)} s, as if they had waited for their turn. Either the provider delays the surplus instead of refusing it, or something on the way holds calls back`,
    };
  return notOffered(
    `the rate was not offered evenly: ${came}, and a right limit may accept up to ${most.toFixed(1)} of them as they came`,
  );
}

/** What takes long is worked out when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
