import { parsePact } from '../pact/verifier/open-pact.ts';
import { member } from '../wire/answer.ts';
import { splitTarget } from '../wire/query.ts';
import { isNearOperation } from '../wire/request-kind.ts';
import { CannotComparePact } from './cannot-compare.ts';
import type { ComparedInteraction } from './compared-interaction.ts';
import { type PactVersion, readComparedInteraction } from './read-interaction.ts';

/** A pact as it is compared: its interactions with the operation, and how many others it has. */
export type ComparedPact = {
  file: string;
  consumer: string;
  interactions: readonly ComparedInteraction[];
  others: number;
};

/** Reads the text of a pact of specification 1 to 4. Throws CannotComparePact for anything else; `file` names it. */
export function readComparedPact(text: string, file: string): ComparedPact {
  const refuse = (problem: string): never => {
    throw new CannotComparePact(
      `Failed to read the pact ${file}: ${problem}. Give a pact file of specification 2, 3 or 4.`,
    );
  };
  const pact = parse(text, refuse);
  const version = versionOf(pact, refuse);
  const [listed, messages] = [listOf(pact, 'interactions'), listOf(pact, 'messages')];
  if (listed === undefined && messages === undefined) return refuse('it has no list of interactions');
  const read = (listed ?? []).flatMap((one, at) => {
    if (!isHttp(one)) return [];
    if (!hasCallAndAnswer(one)) return refuse(`interactions/${at} has no request and response`);
    return [readComparedInteraction(one, `${file}#/interactions/${at}`, version)];
  });
  const interactions = read.filter(({ exchange }) => isNearOperation(splitTarget(exchange.request.url).path));
  const all = (listed?.length ?? 0) + (messages?.length ?? 0);
  const name = member(member(pact, 'consumer'), 'name');
  return { file, consumer: typeof name === 'string' ? name : '', interactions, others: all - interactions.length };
}

type Refuse = (problem: string) => never;

function parse(text: string, refuse: Refuse): unknown {
  try {
    return parsePact(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return refuse(`it is not JSON (${(error as Error).message})`);
  }
}

/** Where a pact says its specification: each generation of libraries at another place. */
function versionOf(pact: unknown, refuse: Refuse): PactVersion {
  const metadata = member(pact, 'metadata');
  const said =
    member(member(metadata, 'pactSpecification'), 'version') ??
    member(member(metadata, 'pact-specification'), 'version') ??
    member(metadata, 'pactSpecificationVersion');
  if (said === undefined) return 2;
  const [, major] = /^([1-4])(?:\.|$)/.exec(String(said)) ?? [];
  return major === undefined
    ? refuse(`its specification is ${String(said).slice(0, 40)}`)
    : (Number(major) as PactVersion);
}

function listOf(pact: unknown, name: string): readonly unknown[] | undefined {
  const list = member(pact, name);
  return Array.isArray(list) ? list : undefined;
}

function isHttp(interaction: unknown): boolean {
  return (member(interaction, 'type') ?? 'Synchronous/HTTP') === 'Synchronous/HTTP';
}

function hasCallAndAnswer(interaction: unknown): boolean {
  const [request, response] = [member(interaction, 'request'), member(interaction, 'response')];
  return typeof member(request, 'method') === 'string' && typeof response === 'object' && response !== null;
}
