import type { Finding } from '../finding.ts';
import { readJson } from '../wire/exact-json.ts';
import { splitTarget } from '../wire/query.ts';
import { exchangeWith } from './judge-by-rules.ts';
import type { JudgedInteraction } from './judge-interaction.ts';
import { namedAlone } from './judge-members.ts';

/** What comes of the comparison of schemas: findings, or why there are none. */
export type SchemaComparison =
  | { outcome: 'compared'; findings: readonly Finding[] }
  | { outcome: 'couldNotRun' | 'errored' | 'notApplicable'; reason: string };

/** Loads the comparator; throws where it cannot. */
export type LoadComparator = () => Promise<unknown>;

/** Its own types cannot be found under Node's rules for modules. */
type Comparing = {
  Comparator: new (options: { oas: unknown }) => { compare(pact: unknown): AsyncIterable<ComparatorResult> };
};

type ComparatorResult = {
  code: string;
  type: string;
  message: string;
  mockDetails?: { location: string; value: unknown };
};

const HOW_TO_INSTALL =
  'openapi-pact-comparator is not installed: npm install --save-dev @pactflow/openapi-pact-comparator@2';

export const loadComparator: LoadComparator = () =>
  // A bundler that does not find it warns where what fails is caught, and stops where it is not.
  import('@pactflow/openapi-pact-comparator').catch((error: unknown) => Promise.reject(error));

/**
 * Holds interactions against an OpenAPI document by openapi-pact-comparator. It gets each in a form that it reads wholly:
 * bodies and queries as specification 2 has them, with what a pact leaves out of an answer filled in, without members that
 * the page does not name, and with no headers but the media type, of which no source speaks. Calls that are to be refused are left out; so is what `odd` names.
 */
export async function compareWithDocument(
  judged: readonly JudgedInteraction[],
  document: unknown,
  load: LoadComparator = loadComparator,
): Promise<SchemaComparison> {
  const compared = judged.filter(({ onPurpose }) => !onPurpose);
  if (judged.length > 0 && compared.length === 0)
    return { outcome: 'notApplicable', reason: 'every call is one that is to be refused' };
  try {
    const { Comparator } = (await load()) as Comparing;
    const findings: Finding[] = [];
    for await (const result of new Comparator({ oas: document }).compare(plainPact(compared)))
      if (result.type === 'error') findings.push(...findingOf(result, compared));
    return { outcome: 'compared', findings };
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND')
      return { outcome: 'couldNotRun', reason: HOW_TO_INSTALL };
    return { outcome: 'errored', reason: `openapi-pact-comparator broke: ${message.split('\n')[0]}` };
  }
}

/** The interactions as a pact of specification 2. */
function plainPact(judged: readonly JudgedInteraction[]): unknown {
  return {
    consumer: { name: 'consumer' },
    provider: { name: 'provider' },
    interactions: judged.map(plainInteraction),
    metadata: { pactSpecification: { version: '2.0.0' } },
  };
}

const JSON_HEADERS = { 'Content-Type': 'application/json' };

function plainInteraction({ interaction, standIn }: JudgedInteraction): unknown {
  const { description, exchange } = interaction;
  const { method, url, body } = exchange.request;
  const { path, query } = splitTarget(url);
  const sent = readJson(body);
  const expected = exchangeWith(interaction, standIn)?.response;
  const answered = expected && readJson(expected.body);
  return {
    description,
    request: { method, path, query, ...(sent.ok && { headers: JSON_HEADERS, body: sent.plain }) },
    // A network error is no answer of the operation: the call is compared with one of which nothing is expected.
    response: {
      status: expected?.status ?? 200,
      ...(answered?.ok && { headers: JSON_HEADERS, body: namedAlone(answered.plain) }),
    },
  };
}

function findingOf(
  { code, message, mockDetails }: ComparatorResult,
  compared: readonly JudgedInteraction[],
): Finding[] {
  const { location = '', value } = mockDetails ?? {};
  const [, index, part, rest = ''] =
    /^\[root\]\.interactions\[(\d+)\](?:\.(request|response))?(.*)$/.exec(location) ?? [];
  const one = compared[Number(index)];
  if (one === undefined) return [{ code: 'pact.schema', path: '', expected: code, actual: value ?? null, message }];
  const { description, placeOf } = one.interaction;
  const path = placeIn(rest);
  if (one.odd.some((odd) => path === odd || path.startsWith(`${odd}/`))) return [];
  return [
    {
      code: 'pact.schema',
      path: placeOf(part === 'response' ? 'response' : 'request', path),
      expected: code,
      actual: value ?? null,
      message: `"${description}": ${message}`,
    },
  ];
}

/** A place in a message as findings have it, from one such as `.body.GroupCounter[0].Value` or `.query.random`. */
function placeIn(location: string): string {
  const [part = '', ...names] = location.split(/[.[\]]+/).filter((name) => name !== '');
  if (part === 'query') return `query ${names[0] ?? ''}`.trim();
  if (part === 'headers') return `header ${names[0] ?? ''}`.trim();
  return part === 'body' ? names.map((name) => `/${name}`).join('') : part;
}
