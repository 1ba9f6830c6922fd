import { member } from '../../oracles/answer.ts';

/** Header and state parameter that say which interaction a call of Pact's belongs to. Neither leaves this machine. */
export const MARK_HEADER = 'x-group-counter-kit-interaction';
export const MARK_PARAMETER = 'group-counter-kit-interaction';

/**
 * A copy of a parsed pact whose interactions are known by numbers from `first` on: their descriptions, so that results
 * can be told apart, and a header and a state parameter, so that the relay knows whose calls it sees.
 */
export function numbered(pact: unknown, interactions: readonly unknown[], first: number): string {
  const copies = interactions.map((interaction, index) => numberedInteraction(interaction, String(first + index)));
  return JSON.stringify({ ...asObject(pact), interactions: copies });
}

function numberedInteraction(interaction: unknown, number: string): object {
  const request = member(interaction, 'request');
  const states = member(interaction, 'providerStates');
  return {
    ...asObject(interaction),
    description: number,
    request: { ...asObject(request), headers: { ...asObject(member(request, 'headers')), [MARK_HEADER]: [number] } },
    ...(Array.isArray(states) && {
      providerStates: states.map((state: unknown) => ({
        ...asObject(state),
        params: { ...asObject(member(state, 'params')), [MARK_PARAMETER]: number },
      })),
    }),
  };
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
