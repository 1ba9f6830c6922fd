import { createSecrets } from '../../secrets/secrets.ts';
import { addInteraction, type PactLike } from '../add-interaction.ts';
import type { PactInteraction } from '../interaction.ts';
import { exampleOf } from '../matchers.ts';

/** What a client made of its answer: what it returned, or what it threw. */
export type PactConclusion<Result> = { returned: Result } | { thrown: unknown };

/**
 * Lets a client call Pact's mock server for one interaction, which Pact adds to the pact file where the request was right.
 * Throws an Error where the client sent nothing, or another request.
 */
export async function playInteraction<Result>(
  pact: PactLike,
  interaction: PactInteraction,
  call: (baseUrl: string) => Result | Promise<Result>,
): Promise<PactConclusion<Result>> {
  const added = addInteraction(pact, interaction);
  let conclusion: PactConclusion<Result> | undefined;
  try {
    await added.executeTest(async ({ url }) => {
      // What the client throws is its conclusion: it would hide what Pact has to say.
      conclusion = await concluded(() => call(url));
    });
  } catch (error) {
    throw failure(interaction, (error as Error).message, conclusion);
  }
  if (conclusion === undefined) throw failure(interaction, 'Pact ended without a call of the client');
  return conclusion;
}

async function concluded<Result>(call: () => Result | Promise<Result>): Promise<PactConclusion<Result>> {
  try {
    return { returned: await call() };
  } catch (thrown) {
    return { thrown };
  }
}

/** Says first whether the client sent nothing or another request, then what Pact found, without its UserSig. */
function failure(interaction: PactInteraction, found: string, conclusion?: PactConclusion<unknown>): Error {
  const { mask } = createSecrets();
  const thrown = conclusion !== undefined && 'thrown' in conclusion ? conclusion.thrown : undefined;
  const added = thrown === undefined ? '' : `\nThe client threw: ${mask(String(thrown))}`;
  const message = `Failed to play the scenario ${interaction.mark.scenario}: ${reasonOf(interaction, mask(found))}${added}`;
  return new Error(message, { cause: thrown });
}

function reasonOf(interaction: PactInteraction, found: string): string {
  if (/request was (not expected|incorrect)/.test(found))
    return `the client sent another request than the contract has. Correct it by what Pact found:\n${found}\nDue is: ${dueOf(interaction)}`;
  if (/expected but not received/.test(found))
    return `the client sent no request. Let \`call\` call it at \`baseUrl\`, and wait for its answer.\nDue is: ${dueOf(interaction)}`;
  return `Pact could not play it: ${found}`;
}

/** The request of the contract in a line, with the examples of what may be another. */
function dueOf({ request: { method, path, query, headers, body } }: PactInteraction): string {
  const parameters = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(exampleOf(value))}`);
  const types = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return `${method} ${path}?${parameters.join('&')} with ${types.join(', ')} and the body ${JSON.stringify(body)}`;
}
