import type { GetGroupCounterRequest } from '../../../openapi/generated/types.ts';
import type { PactInteraction } from '../interaction.ts';
import { exampleOf } from '../matchers.ts';

/**
 * The call of a scenario: whom to call, as whom, and what to ask. `usersig` is a placeholder, which whoever verifies the
 * pact replaces by a real one. `random` need not be sent as it is, but where a scenario is about it.
 */
export type PactCall = {
  /** Id of the scenario. */
  scenario: string;
  /** Where Pact's mock server listens, without a trailing slash. */
  baseUrl: string;
  /** The app [page]. */
  sdkappid: number;
  /** The account that calls [page]. */
  identifier: string;
  /** In place of its UserSig [usersig]. */
  usersig: string;
  /** An unsigned 32-bit integer [page]. */
  random: number;
  /** The body of the call; of another shape than its type only in scenarios about that. */
  request: GetGroupCounterRequest;
};

/** The call that an interaction describes, by the examples of its query, at `baseUrl`. */
export function exampleCall({ request, mark }: PactInteraction, baseUrl: string): PactCall {
  const example = (name: string) => exampleOf(request.query[name] ?? '');
  return {
    scenario: mark.scenario,
    baseUrl,
    sdkappid: Number(example('sdkappid')),
    identifier: example('identifier'),
    usersig: example('usersig'),
    random: Number(example('random')),
    request: request.body as GetGroupCounterRequest,
  };
}
