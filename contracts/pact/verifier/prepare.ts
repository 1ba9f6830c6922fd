import { randomBytes } from 'node:crypto';
import type { Account } from '../../account/account.ts';
import { member } from '../../wire/answer.ts';
import type { OpenedPact } from './open-pact.ts';
import type { PactPlay } from './pact-play.ts';
import { type RecordedInteraction, readInteraction } from './recorded-interaction.ts';

/**
 * Header and state parameter that say which interaction a call of Pact's belongs to. Neither leaves this machine. The header
 * holds a token that nobody can guess: Pact puts a proxy of its own before us, which adds our secret path to whatever
 * anybody of this machine sends there.
 */
export const MARK_HEADER = 'x-group-counter-kit-interaction';
export const MARK_PARAMETER = 'group-counter-kit-interaction';

/**
 * Adds the interactions of a pact to the plays, and makes the copy of the pact that Pact is given. In it they are known by
 * their numbers among all plays: their descriptions and ids, so that results can be told apart, and a header and a state
 * parameter, so that the relay knows whose calls it sees.
 */
export function addPlays(
  { pact, interactions, others }: OpenedPact,
  plays: PactPlay[],
  account: Partial<Account>,
): { text: string; own: readonly PactPlay[] } {
  const first = plays.length;
  const play = (interaction: RecordedInteraction): PactPlay => ({ interaction, token: newToken(), account, made: [] });
  const own = [
    ...interactions.map((one) => play(readInteraction(one))),
    ...others.map((description) => ({ ...play(notHttp(description)), notRun: NOT_HTTP })),
  ];
  const copies = interactions.map((one, index) => numbered(one, String(first + index), own[index]?.token ?? ''));
  plays.push(...own);
  const { messages: _, ...rest } = asObject(pact) as { messages?: unknown };
  return { text: JSON.stringify({ ...rest, interactions: copies }), own };
}

const NOT_HTTP = { because: 'kind', reason: 'no HTTP interaction' } as const;

function notHttp(description: string): RecordedInteraction {
  return { description, needsState: false, filled: [], mark: { credential: 'valid', stateOptional: false } };
}

function newToken(): string {
  return randomBytes(16).toString('hex');
}

function numbered(interaction: unknown, number: string, token: string): object {
  const request = member(interaction, 'request');
  const states = member(interaction, 'providerStates');
  return {
    ...asObject(interaction),
    _id: number,
    description: number,
    request: { ...asObject(request), headers: { ...asObject(member(request, 'headers')), [MARK_HEADER]: [token] } },
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
