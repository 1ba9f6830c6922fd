import { SCENARIOS, type Scenario } from '../../../contracts/scenarios/all-scenarios.ts';
import { CAUSES, type Cause, type ErrorCode, type UnknownId } from '../../../openapi/index.ts';
import { type Defect, defectsOf, OK } from '../defect.ts';
import { onCause } from '../envelope.ts';

const { provided } = defectsOf('cause');

/** A scenario in which a call is refused for a cause, or may be; then the unknown says which answer that is. */
type Sign = {
  check: string;
  also: readonly Cause[];
  unknown?: { id: UnknownId; answer: string; acceptable: boolean };
  outside?: boolean;
};

/** For every cause that a scenario brings about: a provider that overlooks it, and one that has a wrong code for it. */
export const CAUSE_DEFECTS: readonly Defect[] = (Object.keys(CAUSES) as Cause[]).flatMap((cause) => {
  const sign = signOf(cause);
  if (sign === undefined) return [];
  return sign.unknown?.acceptable ? [wrongCode(cause, sign)] : [overlooks(cause, sign), wrongCode(cause, sign)];
});

/** Answers OK, with a counter that no such group has where the answer may be one of counters. */
function overlooks(cause: Cause, sign: Sign): Defect {
  const finding = 'response.action-status.unexpected';
  return provided(`accepts-${cause}`, `does not refuse ${cause}`, sign.check, finding, {
    ...refusing(sign),
    alter: onCause(cause, () => OK),
  });
}

/** Refuses with a documented code that stands for something else; where any is legal, with one that is documented nowhere. */
function wrongCode(cause: Cause, sign: Sign): Defect {
  const code = codeOfOthers([cause, ...sign.also]);
  const alter = onCause(cause, (right) => ({ ...right, ErrorCode: BigInt(code ?? 4711) }));
  const breaks = `answers ${cause} with ${code ?? 4711}`;
  const provider = { ...refusing(sign), alter };
  // Answers to what is no call of the operation are judged by nothing but its own check.
  return code === undefined && !sign.outside
    ? provided(`wrong-code-${cause}`, breaks, 'error-code-documented', 'response.error-code.undocumented', provider)
    : provided(
        `wrong-code-${cause}`,
        breaks,
        sign.check,
        sign.unknown?.acceptable ? undefined : 'response.error-code.unexpected',
        provider,
      );
}

function signOf(cause: Cause): Sign | undefined {
  const signs = SCENARIOS.flatMap((scenario) => {
    const sign = signIn(scenario, cause);
    return sign ? [sign] : [];
  });
  return signs.find(({ unknown }) => unknown === undefined) ?? signs[0];
}

function signIn({ id, expect: expected, outside }: Scenario, cause: Cause): Sign | undefined {
  if (expected.outcome === 'refused') {
    return expected.cause === cause ? { check: id, also: expected.also ?? [] } : undefined;
  }
  if (expected.outcome !== 'unknown') return undefined;
  const answers = Object.entries(expected.answers);
  const own = answers.find(([, answer]) => answer.outcome === 'refused' && answer.cause === cause);
  const acceptable = answers.some(([, { outcome }]) => outcome === 'counters');
  const unknown = { id: expected.unknown, answer: own?.[0] ?? '', acceptable };
  return own && { check: id, also: [], unknown, ...(outside && { outside }) };
}

/** Options with which the right provider refuses where it may also accept. */
function refusing({ unknown }: Sign) {
  return unknown ? { unknowns: { [unknown.id]: unknown.answer } } : {};
}

/** A code for none of these causes. Those for frequency, for the plan and to try again are left out: they may be of the moment. */
function codeOfOthers(causes: readonly Cause[]): ErrorCode | undefined {
  const legal = causes.flatMap((cause): readonly ErrorCode[] => CAUSES[cause].codes);
  const others = ([10004, 10018, 10010] as const).filter((code) => !legal.includes(code));
  return others[0];
}
