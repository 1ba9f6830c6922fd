import { CAUSES } from '../../../openapi/generated/constants.ts';
import { member } from '../../wire/answer.ts';
import { MARK_KEY, type Mark } from '../interaction.ts';

/** An interaction as a pact records it. `filled` are the query parameters whose values come from our account. */
export type RecordedInteraction = {
  description: string;
  /** The id that a broker gave it. */
  id?: string;
  needsState: boolean;
  /** The path of its call; absent where Pact makes it up while it verifies. */
  path?: string;
  filled: readonly string[];
  mark: Pick<Mark, 'credential' | 'stateOptional'> & Partial<Mark>;
};

/** What our verification needs to know of an interaction. */
export function readInteraction(interaction: unknown): RecordedInteraction {
  const mark = member(member(interaction, 'comments'), MARK_KEY) as Mark | undefined;
  const states = member(interaction, 'providerStates');
  const id = member(interaction, '_id');
  // A pact of others has no names for what only the verifier knows: all of these are then filled in where they occur.
  const takesAll = mark === undefined && !isAboutCaller(member(interaction, 'response'));
  return {
    description: String(member(interaction, 'description')),
    ...(typeof id === 'string' && { id }),
    ...pathOf(member(interaction, 'request')),
    needsState: Array.isArray(states) && states.length > 0 && mark?.forValues !== true,
    filled: takesAll ? CREDENTIALS : generatedParameters(member(interaction, 'request')),
    mark: mark ?? { credential: 'valid', stateOptional: false },
  };
}

function pathOf(request: unknown): { path?: string } {
  if (member(member(request, 'generators'), 'path') !== undefined) return {};
  const path = member(request, 'path');
  return { path: typeof path === 'string' && path !== '' ? path : '/' };
}

const CREDENTIALS = ['sdkappid', 'identifier', 'usersig'];

function generatedParameters(request: unknown): readonly string[] {
  const generators = member(member(request, 'generators'), 'query');
  return CREDENTIALS.filter((name) => member(generators, name) !== undefined);
}

/** Whether the answer is a refusal for who calls: with credentials of ours in it, the call would not be the one meant. */
function isAboutCaller(response: unknown): boolean {
  const body = member(response, 'body');
  const code = Number(JSON.stringify(member(member(body, 'content') ?? body, 'ErrorCode')));
  return Math.floor(code / 10_000) === 7 || CALLER_CODES.includes(code);
}

const CALLER_CODES: readonly number[] = [CAUSES['sdkappid-absent'].codes[0], CAUSES['not-administrator'].codes[0]];
