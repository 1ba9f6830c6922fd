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

/** Opens the text of a pact of this provider, of specification 3 or 4. Throws an Error for anything else; `where` names it. */
export function openPact(text: string, where: string, provider: string): OpenedPact {
  const pact = parse(text, where);
  const version = String(member(member(member(pact, 'metadata'), 'pactSpecification'), 'version') ?? 'not stated');
  const all = listOf(pact, 'interactions');
  // Where specification 3 has messages, it has them apart.
  const messages = listOf(pact, 'messages') ?? [];
  if (!/^[34]\b/.test(version) || (all === undefined && messages.length === 0)) {
    throw new Error(`Failed to read the pact ${where}: its specification is ${version}. Give one of version 3 or 4.`);
  }
  const named = member(member(pact, 'provider'), 'name');
  if (named !== provider) {
    throw new Error(
      `Failed to read the pact ${where}: its provider is ${JSON.stringify(named)}, not "${provider}". Give a pact of this provider, or the other name with --pact-provider.`,
    );
  }
  const isHttp = (one: unknown) => (member(one, 'type') ?? HTTP) === HTTP;
  return {
    pact,
    consumer: String(member(member(pact, 'consumer'), 'name') ?? 'not named'),
    interactions: (all ?? []).filter(isHttp),
    others: [...(all ?? []).filter((one) => !isHttp(one)), ...messages].map((one) =>
      String(member(one, 'description')),
    ),
  };
}

const HTTP = 'Synchronous/HTTP';

function listOf(pact: unknown, name: string): readonly unknown[] | undefined {
  const list = member(pact, name);
  return Array.isArray(list) ? list : undefined;
}

function parse(text: string, where: string): unknown {
  try {
    return parsePact(text);
  } catch (cause) {
    const { message } = cause as Error;
    throw new Error(`Failed to read the pact ${where}: ${message}. Give the path of a pact file.`, { cause });
  }
}
