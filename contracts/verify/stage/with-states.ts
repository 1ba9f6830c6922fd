import type { Account } from '../../account/account.ts';
import { mergeAccount } from '../../account/merge-account.ts';
import { type GivenState, isAppWide } from '../../scenarios/states.ts';
import { setUpState } from './change-state.ts';
import { waitForStates } from './seen-late.ts';
import type { NotPlayed, Stage } from './stage.ts';
import { type MadeState, stuckState, takeDown } from './take-down.ts';
import { wantedGroups } from './wanted-group.ts';
import { whyTimeIsUp } from './why-no-more.ts';

/** Whether the result of a use is why there was none. */
export function isNotPlayed(value: object): value is NotPlayed {
  return (
    'kind' in value && (value.kind === 'couldNotRun' || value.kind === 'errored' || value.kind === 'notApplicable')
  );
}

/**
 * Makes these states, hands over the account to call with and which of them were made, and takes the states down again,
 * whatever came of it. With `optional`, states that cannot be made are left out; otherwise the use is not tried then, and
 * does not apply at all where they are `unusual`. Where it is not `adaptable`, no groups that exist would do instead.
 * Nothing is made where the provider is silent, nor asked of a state endpoint that is. Never throws.
 */
export async function withStates<Result extends object>(
  stage: Stage,
  given: readonly GivenState[],
  use: (account: Partial<Account>, made: readonly GivenState[]) => Promise<Result | NotPlayed>,
  { optional = false, unusual = false, adaptable = true } = {},
): Promise<Result | NotPlayed> {
  const made: MadeState[] = [];
  let account = stage.account;
  let result: Result | NotPlayed;
  try {
    const prepared = await setUp(stage, given, made, { optional, unusual, adaptable });
    if (!isNotPlayed(prepared)) account = prepared;
    result = isNotPlayed(prepared)
      ? prepared
      : await use(
          prepared,
          made.map(({ state }) => state),
        );
  } catch (error) {
    result = { kind: 'errored', reason: `it could not be played: ${(error as Error).message}` };
  }
  return (await takeDown(stage, made, account)) ?? result;
}

async function setUp(
  stage: Stage,
  given: readonly GivenState[],
  made: MadeState[],
  { optional, unusual, adaptable }: { optional: boolean; unusual: boolean; adaptable: boolean },
): Promise<Partial<Account> | NotPlayed> {
  const late = whyTimeIsUp(stage);
  if (late) return { kind: 'couldNotRun', reason: late };
  const { silence } = stage.learnt;
  const gone = silence.verdict('provider');
  if (gone) return { kind: 'couldNotRun', silent: 'provider', reason: gone };
  const unmade = stage.states && given.length > 0 ? silence.verdict('states') : undefined;
  if (unmade && !optional) return { kind: 'couldNotRun', silent: 'states', reason: unmade };
  const stuck = await stuckState(stage);
  if (stuck) return stuck;
  let account = stage.account;
  for (const state of stage.states && !unmade ? given : []) {
    if (stage.signal?.aborted) return { kind: 'couldNotRun', reason: 'interrupted' };
    const outcome = await setUpState(stage, state, account);
    // Whatever ended a set-up under way, the state may have been made.
    if (outcome.kind !== 'impossible') made.push({ state, sure: outcome.kind === 'made' });
    // An interrupt ends a set-up too, which is no fault of the endpoint's.
    if (stage.signal?.aborted && outcome.kind !== 'made') return { kind: 'couldNotRun', reason: 'interrupted' };
    if (outcome.kind === 'broken') return notPlayed(outcome);
    if (outcome.kind === 'impossible' && !optional)
      return { kind: unusual ? 'notApplicable' : 'couldNotRun', reason: outcome.reason };
    if (outcome.kind !== 'made') continue;
    account = mergeAccount(account, outcome.account);
  }
  if (made.length > 0) await waitForStates(stage);
  if (!stage.states && given.length > 0 && !optional) {
    const names = [...new Set(given.map(({ state }) => `"${state}"`))].join(' and ');
    return {
      kind: 'couldNotRun',
      reason: `needs the provider state ${names}: ${adaptable ? insteadOf(given, stage) : ONLY_STATES}`,
    };
  }
  return account;
}

const ONLY_STATES = 'give --states-url';

/** What would do in place of a state endpoint: of the whole app, nothing does. */
function insteadOf(given: readonly GivenState[], { groups = [] }: Stage): string {
  if (given.some(({ state }) => isAppWide(state))) return ONLY_STATES;
  if (groups.length === 0) return 'give --states-url or --config';
  const wanted = wantedGroups(given);
  if (wanted === undefined)
    return 'no group of --config will do, as it takes odd keys and long ones: give --states-url';
  return `no group of --config will do, ${wanted} would; name one, or give --states-url`;
}

function notPlayed({ reason, silent = false }: { reason: string; silent?: boolean }): NotPlayed {
  return { kind: 'errored', reason, ...(silent && { silent: 'states' }) };
}
