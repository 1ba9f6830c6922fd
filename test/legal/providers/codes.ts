import { refusalCodes } from '../../../contracts/oracles/cause/refusal.ts';
import { SCENARIOS } from '../../../contracts/scenarios/all-scenarios.ts';
import type { MockOptions } from '../../../mocks/server.ts';
import { CAUSES, type Cause, type ErrorCode } from '../../../openapi/index.ts';
import { body } from '../../mutants/envelope.ts';
import type { LegalProvider } from '../legal-provider.ts';

const ALL_CAUSES = Object.keys(CAUSES) as Cause[];

/** Whatever may also be accepted is refused, so that each code is seen. */
const REFUSING: MockOptions['unknowns'] = {
  'missing-key': 'refused',
  'null-keys': 'refused',
  'many-keys': 'refused',
  'long-key': 'refused',
  'unknown-members': 'refused',
  'random-absent-accepted': 'refused',
  'random-malformed-accepted': 'refused',
};

/** The codes of a cause that say anything of the call: a runner takes those for frequency for its own doing, and asks again. */
function codesOf(cause: Cause): readonly ErrorCode[] {
  const codes: readonly ErrorCode[] = CAUSES[cause].codes;
  const frequency = refusalCodes('limit-exceeded');
  return cause === 'limit-exceeded' ? codes : codes.filter((code) => !frequency.includes(code));
}

/** Up to here every check is asked; beyond, only causes with that many codes differ from the provider before. */
const COMMON = 6;

/** The checks of the causes that have a code at this place. */
function concerned(place: number): string[] {
  return SCENARIOS.filter(({ expect: expected }) => {
    const answers = expected.outcome === 'unknown' ? Object.values(expected.answers) : [expected];
    return answers.some((answer) => answer.outcome === 'refused' && codesOf(answer.cause).length > place);
  }).map(({ id }) => id);
}

/** The nth provider answers each cause with its nth legal code, or with the last where it has fewer. */
const BY_PLACE: readonly LegalProvider[] = Array.from(
  { length: Math.max(...ALL_CAUSES.map((cause) => codesOf(cause).length)) },
  (_, place) => ({
    id: `codes-${place + 1}`,
    differs: `answers every cause with its legal code number ${place + 1}`,
    fact: '[page][codes], x-error-codes: which code stands for a cause is settled for few of them',
    ...(place >= COMMON && { concerns: concerned(place) }),
    provider: {
      unknowns: REFUSING,
      codes: Object.fromEntries(ALL_CAUSES.map((cause) => [cause, codesOf(cause)[place] ?? codesOf(cause).at(-1)])),
    },
  }),
);

/** Where two causes cannot be told apart, the codes of the other are legal too. */
const INSEPARABLE: readonly LegalProvider[] = SCENARIOS.flatMap(({ id, call, expect: expected }) => {
  if (expected.outcome !== 'refused' || !expected.also) return [];
  const given = Object.entries(call.query ?? {});
  return [...new Set(expected.also.flatMap(codesOf))].map((code) => ({
    id: `${id}-answered-${code}`,
    differs: `answers ${id} with ${code}`,
    fact: `[codes]: ${expected.cause} cannot be told apart from ${expected.also?.join(' and ')}`,
    concerns: [id],
    provider: {
      alter: (reply, request) => {
        const meant = given.every(([name, value]) => request.query.some(([own, has]) => own === name && has === value));
        return meant ? body((right) => ({ ...right, ErrorCode: BigInt(code) }))(reply, request) : reply;
      },
    } satisfies LegalProvider['provider'],
  }));
});

export const CODE_VARIATIONS: readonly LegalProvider[] = [...BY_PLACE, ...INSEPARABLE];
