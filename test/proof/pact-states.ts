import { member } from '../../contracts/oracles/answer.ts';
import { parsePact } from '../../contracts/pact/verifier/pact-file.ts';
import { numbered } from '../../contracts/pact/verifier/prepare.ts';

/** The bodies of the calls that Pact's verifier would make for the states of a parsed interaction of this number. */
export function stateCalls(interaction: unknown, number: number, action: 'setup' | 'teardown'): string[] {
  const copy = member(parsePact(numbered({}, [interaction], number)), 'interactions');
  const states = Array.isArray(copy) ? member(copy[0], 'providerStates') : undefined;
  if (!Array.isArray(states)) return [];
  return states.map((state) =>
    JSON.stringify({ state: member(state, 'name'), params: member(state, 'params'), action }),
  );
}

/** The interaction as one that needs no state, for a verifier that is to make none. */
export function withoutStates(interaction: unknown): unknown {
  return { ...(interaction as object), providerStates: [] };
}
