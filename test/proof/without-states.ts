import type { CheckResult } from '../../contracts/report/check-result.ts';
import type { StateParams } from '../../contracts/scenarios/states.ts';
import { VERIFY_LAYERS, type VerifyOptions, verify } from '../../contracts/verify/verify.ts';
import type { Started } from '../mutants/defect.ts';
import { found, type Subject } from './results.ts';

const STATE = 'a group with counters';

/** What exists at the provider; the verifier is told no more than the GroupIds and types. */
const HELD: readonly StateParams[typeof STATE][] = [
  {
    GroupId: 'held-plain',
    GroupCounter: [
      { Key: 'like', Value: 5 },
      { Key: 'share', Value: -3 },
      { Key: 'gift', Value: '9007199254740993' },
      { Key: 'Like', Value: 0 },
      { Key: 'été', Value: 7 },
    ],
  },
  { GroupId: 'held-empty', Type: 'ChatRoom', GroupCounter: [] },
];

/**
 * Checks a provider as somebody does who cannot set its states, nor knows what its groups hold. Pact's verifier takes
 * longer than all other layers, so a defect that one of these catches is not given to it; metamorphic aside, as it is of
 * these two that one wants to know what they catch alone.
 */
export async function verifyWithoutStates(
  { statesUrl }: Started,
  { kind }: Subject,
  options: VerifyOptions,
): Promise<{ checks: CheckResult[] }> {
  for (const params of HELD) await make(statesUrl, params);
  const groups = HELD.map(({ GroupId, Type }) => ({ state: STATE, GroupId, ...(Type && { Type }) }) as const);
  const told: VerifyOptions = { ...options, config: { groups } };
  const { checks } = await verify({ ...told, layers: VERIFY_LAYERS.filter((layer) => layer !== 'pact') });
  if (kind === 'defect' && checks.some((check) => found(summed(check)) && check.layer !== 'metamorphic'))
    return { checks };
  return { checks: [...checks, ...(await verify({ ...told, layers: ['pact'] })).checks] };
}

function summed({ findings, ...check }: CheckResult) {
  return { ...check, codes: findings.map(({ code }) => code) };
}

async function make(statesUrl: string, params: object): Promise<void> {
  const body = JSON.stringify({ state: STATE, params, action: 'setup' });
  const { ok, status } = await fetch(statesUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  if (!ok) throw new Error(`Failed to make a group at the provider: it answered ${status}.`);
}
