import { INJECTED_USERSIGS, INJECTED_VALUES } from '../account/injected-values.ts';
import type { Secrets } from '../secrets/secrets.ts';
import { readJson } from '../wire/exact-json.ts';
import type { StateEndpoint, StateOutcome } from './state-endpoint.ts';

/** The same endpoint; what it issues with the states that it makes is noted as secret. */
export function noteIssued(states: StateEndpoint, secrets: Pick<Secrets, 'note'>): StateEndpoint {
  const noted = async (change: Promise<StateOutcome>): Promise<StateOutcome> => {
    const outcome = await change;
    if (outcome.kind === 'made') secrets.note(outcome.account.usersig, ...tokensIn(outcome.answer ?? ''));
    return outcome;
  };
  return {
    enter: () => noted(states.enter()),
    setup: (state, account) => noted(states.setup(state, account)),
    teardown: (state, account) => noted(states.teardown(state, account)),
  };
}

/** From here on a word is a key or a token rather than a name. */
const SHORTEST_TOKEN = 16;

const MOST_TOKENS = 100;

/** Members that are shown on purpose: who calls, and a state that is sent back. */
const SHOWN = new Set([
  ...Object.keys(INJECTED_VALUES).filter((name) => !INJECTED_USERSIGS.includes(name)),
  ...['state', 'params', 'action', 'GroupId'],
]);

/** Other values that an answer brings and that a pact may have put into its calls, where they may open something. */
function tokensIn(answer: string): string[] {
  const read = readJson(answer);
  const tokens: string[] = [];
  const open: unknown[] = read.ok ? [read.plain] : [];
  while (open.length > 0 && tokens.length < MOST_TOKENS) {
    const value = open.pop();
    if (typeof value === 'string') {
      if (value.length >= SHORTEST_TOKEN && !/\s/.test(value)) tokens.push(value);
    } else if (Array.isArray(value)) for (const item of value) open.push(item);
    else if (value !== null && typeof value === 'object')
      for (const [name, item] of Object.entries(value)) if (!SHOWN.has(name)) open.push(item);
  }
  return tokens;
}
