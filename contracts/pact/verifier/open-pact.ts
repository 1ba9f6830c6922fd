import { member } from '../../wire/answer.ts';

/** A pact: its HTTP interactions, and the others by their descriptions, which cannot be verified over HTTP. */
export type OpenedPact = {
  pact: unknown;
  consumer: string;
  interactions: readonly unknown[];
  others: readonly string[];
};

/** A pact's JSON in which every number is kept as it was written: int64 would be rounded. */
export function parsePact(text: string): unknown {
  return JSON.parse(text, (_key, value, { source }) =>
    typeof value === 'number' && source !== undefined ? JSON.rawJSON(source) : value,
  );
}

/** Opens the text of a pact of this provider, of specification 2, 3 or 4. Throws an Error for anything else; `where` names it. */
export function openPact(text: string, where: string, provider: string): OpenedPact {
  const pact = parse(text, where);
  const version = specificationOf(pact);
  const all = listOf(pact, 'interactions');
  // Where specification 3 has messages, it has them apart.
  const messages = listOf(pact, 'messages') ?? [];
  if (!/^[234]\b/.test(version) || (all === undefined && messages.length === 0)) {
    throw new Error(
      `Failed to read the pact ${where}: its specification is ${version}. Give one of version 2, 3 or 4.`,
    );
  }
  const named = member(member(pact, 'provider'), 'name');
  if (named !== provider) {
    throw new Error(
      `Failed to read the pact ${where}: its provider is ${JSON.stringify(named)}, not "${provider}". Give a pact of this provider, or the other name with --pact-provider.`,
    );
  }
  return {
    pact,
    consumer: String(member(member(pact, 'consumer'), 'name') ?? 'not named'),
    interactions: (all ?? []).filter(isHttp).map(withStates),
    others: [...(all ?? []).filter((one) => !isHttp(one)), ...messages].map((one) =>
      String(member(one, 'description')),
    ),
  };
}

/** Whether an interaction is one of HTTP, as all are before specification 4. */
export function isHttp(interaction: unknown): boolean {
  return (member(interaction, 'type') ?? HTTP) === HTTP;
}

const HTTP = 'Synchronous/HTTP';

/** The specification that a pact names, in any of the three ways in which Pact's libraries wrote it over time; `not stated` where it names none. */
export function specificationOf(pact: unknown): string {
  const {
    pactSpecification,
    'pact-specification': earlier,
    pactSpecificationVersion,
  } = Object(member(pact, 'metadata'));
  const version = member(pactSpecification ?? earlier, 'version') ?? pactSpecificationVersion ?? 'not stated';
  return typeof version === 'string' ? version : JSON.stringify(version);
}

/** Before specification 3 there is one state at most, as a text, without parameters. */
function withStates(interaction: unknown): unknown {
  const state = member(interaction, 'providerState');
  if (typeof state !== 'string' || member(interaction, 'providerStates') !== undefined) return interaction;
  const { providerState: _, ...rest } = interaction as { providerState: string };
  return { ...rest, providerStates: state === '' ? [] : [{ name: state }] };
}

/** The list of this name that a pact has; undefined where it has none. */
export function listOf(pact: unknown, name: string): readonly unknown[] | undefined {
  const list = member(pact, name);
  return Array.isArray(list) ? list : undefined;
}

function parse(text: string, where: string): unknown {
  try {
    return parsePact(text);
  } catch (cause) {
    const { message } = cause as Error;
    throw new Error(`Failed to read the pact ${where}: it is not JSON (${message}). Give the path of a pact file.`, {
      cause,
    });
  }
}
