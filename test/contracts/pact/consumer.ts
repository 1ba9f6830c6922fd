import { type Counters, createClient } from '../../../contracts/client.ts';
import type { PactInteraction } from '../../../contracts/pact/interaction.ts';
import { exampleOf } from '../../../contracts/pact/matchers.ts';
import type { GetGroupCounterRequest } from '../../../openapi/index.ts';

/** What the client concluded from an interaction: counters, or what it threw. */
export type Conclusion = { counters: Counters } | { thrown: unknown };

/** Has the client make the call of an interaction at `baseUrl`: its options are the examples of the query. */
export async function consume(baseUrl: string, { request }: PactInteraction): Promise<Conclusion> {
  const example = (name: string) => exampleOf(request.query[name] ?? '');
  const client = createClient({
    baseUrl,
    sdkappid: Number(example('sdkappid')),
    identifier: example('identifier'),
    usersig: example('usersig'),
    random: () => Number(example('random')),
  });
  try {
    return { counters: await client.getGroupCounter(untyped(request.body)) };
  } catch (thrown) {
    return { thrown };
  }
}

/** A request of another shape than the types allow: what a caller in plain JavaScript can hand over. */
function untyped(body: unknown): GetGroupCounterRequest {
  return body as GetGroupCounterRequest;
}
