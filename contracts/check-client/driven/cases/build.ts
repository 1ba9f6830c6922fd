import type { Due } from '../../../oracles/conclusion/due.ts';
import type { CheckDefinition } from '../../../report/check-result.ts';
import type { StateCounter } from '../../../scenarios/states.ts';
import type { PlayedAnswer, PlayedReply } from '../../client-mock.ts';
import type { DrivenCase, Keys } from '../driven-case.ts';

/** The case beside which every refusal and every trouble must be told from a good answer. */
export const CONTROL = 'conclude-ok';

export const COUNTERS: readonly StateCounter[] = [
  { Key: 'like', Value: 5 },
  { Key: 'unlike', Value: 1 },
];

/** Asks for both of COUNTERS, in whichever form the client can. */
export const ANY_KEYS: Keys = { form: 'any', keys: COUNTERS.map(({ Key }) => Key) };

type Details = { id: string; requirement: string; source: string; answeredBy: string } & Partial<
  Pick<DrivenCase, 'keys' | 'held' | 'slow'>
>;

/** The definition of a check of this layer. What is no counters names the control. */
export function conclusionCheck(id: string, requirement: string, source: string, due?: Due): CheckDefinition {
  const isControlled = due !== undefined && due.due !== 'counters';
  return {
    id: `conclude-${id}`,
    since: '0.1',
    layer: 'conclusion',
    level: 'must',
    requirement,
    source,
    ...(isControlled && { control: CONTROL }),
  };
}

/** A case whose calls are all answered alike. */
export function drivenCase(
  { id, requirement, source, answeredBy, keys = ANY_KEYS, ...rest }: Details,
  answer: PlayedAnswer,
  due: Due,
): DrivenCase {
  const check = conclusionCheck(id, requirement, source, due);
  return { check, keys, answers: () => [answer], due: [due], answeredBy, ...rest };
}

/** An answer of the API with this body. */
export function json(body: string | Uint8Array, status = 200): { reply: Exclude<PlayedReply, string> } {
  return { reply: { status, headers: { 'content-type': 'application/json' }, body } };
}

/** An answer that is OK with COUNTERS, as text; parts of it are replaced to make another. */
export const OK_TEXT =
  '{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0,"GroupCounter":[{"Key":"like","Value":5},{"Key":"unlike","Value":1}]}';

export function answersCounters(list: readonly StateCounter[]): Due {
  return { due: 'counters', counters: list };
}

export function answersRefusal(code: number): Due {
  return { due: 'refusal', code };
}
