import { isHttp, listOf, parsePact, specificationOf } from '../pact/verifier/open-pact.ts';
import { member } from '../wire/answer.ts';
import { splitTarget } from '../wire/query.ts';
import { isNearOperation } from '../wire/request-kind.ts';
import { CannotComparePact } from './cannot-compare.ts';
import type { ComparedInteraction, OtherInteraction } from './compared-interaction.ts';
import { descriptionOf, type PactVersion, readComparedInteraction } from './read-interaction.ts';

/** A pact as it is compared: its interactions with the operation, and the others. */
export type ComparedPact = {
  file: string;
  consumer: string;
  interactions: readonly ComparedInteraction[];
  others: readonly OtherInteraction[];
};

/** Reads the text of a pact of specification 1 to 4. Throws CannotComparePact for anything else; `file` names it. */
export function readComparedPact(text: string, file: string): ComparedPact {
  const refuse = (problem: string): never => {
    throw new CannotComparePact(
      `Failed to read the pact ${file}: ${problem}. Give a pact file of specification 1, 2, 3 or 4.`,
    );
  };
  const pact = parse(text, refuse);
  const version = versionOf(pact, refuse);
  const [listed, messages] = [listOf(pact, 'interactions'), listOf(pact, 'messages')];
  if (listed === undefined && messages === undefined) return refuse('it has no list of interactions');
  const interactions: ComparedInteraction[] = [];
  const others: OtherInteraction[] = [];
  for (const [at, one] of (listed ?? []).entries()) {
    const place = `${file}#/interactions/${at}`;
    if (isHttp(one) && !hasCallAndAnswer(one)) return refuse(`interactions/${at} has no request and response`);
    const read = isHttp(one) ? readComparedInteraction(one, place, version) : undefined;
    if (read && isNearOperation(splitTarget(read.exchange.request.url).path)) interactions.push(read);
    else others.push({ description: descriptionOf(one), place });
  }
  others.push(
    ...(messages ?? []).map((one, at) => ({ description: descriptionOf(one), place: `${file}#/messages/${at}` })),
  );
  const name = member(member(pact, 'consumer'), 'name');
  return { file, consumer: typeof name === 'string' ? name : '', interactions, others };
}

type Refuse = (problem: string) => never;

function parse(text: string, refuse: Refuse): unknown {
  try {
    return parsePact(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return refuse(`it is not JSON (${(error as Error).message})`);
  }
}

/** The specification of a pact; those that name none are read as version 2, of which 1 is a part. */
function versionOf(pact: unknown, refuse: Refuse): PactVersion {
  const said = specificationOf(pact);
  const [, major] = /^([1-4])(?:\.|$)/.exec(said) ?? [];
  if (major !== undefined) return Number(major) as PactVersion;
  return said === 'not stated' ? 2 : refuse(`its specification is ${said.slice(0, 40)}`);
}

function hasCallAndAnswer(interaction: unknown): boolean {
  const [request, response] = [member(interaction, 'request'), member(interaction, 'response')];
  return typeof member(request, 'method') === 'string' && typeof response === 'object' && response !== null;
}
