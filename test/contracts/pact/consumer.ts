import type { Counters } from '../../../contracts/client.ts';
import { createClient } from '../../../contracts/client.ts';
import { exampleCall } from '../../../contracts/pact/consumer/example-call.ts';
import type { PactConclusion } from '../../../contracts/pact/consumer/play.ts';
import type { PactInteraction } from '../../../contracts/pact/interaction.ts';

/** Has the client make the call of an interaction at `baseUrl`: its options are the examples of the query. */
export async function consume(baseUrl: string, interaction: PactInteraction): Promise<PactConclusion<Counters>> {
  const { request, random, ...account } = exampleCall(interaction, baseUrl);
  try {
    return { returned: await createClient({ ...account, random: () => random }).getGroupCounter(request) };
  } catch (thrown) {
    return { thrown };
  }
}
