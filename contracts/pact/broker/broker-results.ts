import { boundValue } from '../../secrets/bounds.ts';
import type { Secrets } from '../../secrets/secrets.ts';
import { member } from '../../wire/answer.ts';
import { readJson } from '../../wire/exact-json.ts';
import { count } from '../verifier/judge.ts';
import type { PactPlay } from '../verifier/pact-play.ts';
import type { FetchedPact } from './log.ts';

/** Results as they go to the broker; or why they must not. */
export type Publication = { body: string } | { withheld: string };

/**
 * Makes what is published of a pact from what Pact says: with the interactions' own names, no secrets, and nothing of
 * interactions that were not put to the provider. Pact takes those for failures: a pact of which nothing but them is
 * amiss has no result.
 */
export function publication(
  said: string,
  pact: FetchedPact,
  plays: readonly PactPlay[],
  secrets: Secrets,
): Publication {
  const read = readJson(said);
  const body = read.ok ? read.plain : undefined;
  if (pact.withheld !== undefined) return { withheld: pact.withheld };
  const tested = member(body, 'testResults');
  if (!Array.isArray(tested)) return { withheld: 'Pact gave no results of single interactions' };
  const judged = tested.filter((one) => playOf(one, plays)?.notRun === undefined);
  const notRun = pact.plays.filter((play) => play.notRun).length;
  const failed = judged.some((one) => member(one, 'success') !== true);
  if (!failed && notRun > 0) {
    return { withheld: `${count(notRun)} of ${pact.plays.length} could not be verified` };
  }
  if (judged.length + notRun < pact.plays.length) return { withheld: 'Pact passed over some interactions' };
  const results = { ...(body as object), success: !failed, testResults: judged.map((one) => named(one, plays)) };
  return { body: JSON.stringify(boundValue(results, secrets.mask, { left: MOST_PUBLISHED_CHARACTERS })) };
}

/** Far more than results of right pacts take. */
const MOST_PUBLISHED_CHARACTERS = 10_000_000;

function playOf(result: unknown, plays: readonly PactPlay[]): PactPlay | undefined {
  return plays[Number(member(result, 'interactionId'))];
}

function named(result: unknown, plays: readonly PactPlay[]): object {
  const { interactionId: _, ...rest } = result as { interactionId?: unknown };
  const interaction = playOf(result, plays)?.interaction;
  if (interaction === undefined) return rest;
  return {
    ...rest,
    ...(interaction.id !== undefined && { interactionId: interaction.id }),
    interactionDescription: interaction.description,
  };
}
