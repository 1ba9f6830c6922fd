import type { Spec } from '../../openapi/generator/read-spec.ts';
import type { FixtureFile } from './fixture-files.ts';

type Schema = Readonly<Record<string, unknown>>;

const text = { type: 'string' };
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const list = (items: Schema): Schema => ({ type: 'array', minItems: 1, items });
const anyOf = (...values: readonly string[]): Schema => ({ enum: values });

/** An object of exactly these members, all of them but those of `optional`. */
function object(properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', required, properties, additionalProperties: false };
}

/** A table by names like these. */
function table(names: string, values: Schema): Schema {
  return { type: 'object', minProperties: 1, patternProperties: { [names]: values }, additionalProperties: false };
}

const counters: Schema = { type: 'array', items: ref('GroupCounterItem') };
const code: Schema = { type: 'integer', minimum: 1 };

const selects: Schema = {
  oneOf: [
    object({ outcome: { const: 'counters' }, counters, type: text }, ['type']),
    object({ outcome: { const: 'slow' }, counters, delayMs: { type: 'integer', minimum: 1 } }),
    object({ outcome: { const: 'refused' }, code }),
    object({ outcome: { const: 'unknown' }, unknown: text, answer: text, counters }),
    object({ outcome: { const: 'fault' }, fault: text }),
  ],
};

const reply: Schema = {
  oneOf: [
    object({ kind: anyOf('close', 'reset', 'hang', 'truncated') }),
    object({ kind: { const: 'answer' }, status: { type: 'integer' }, headers: table('^', text), body: text }),
    object({ kind: { const: 'answer' }, status: { type: 'integer' }, headers: table('^', text), bodyBase64: text }),
  ],
};

const SCHEMAS: Record<FixtureFile, { description: string; schema: Schema }> = {
  requests: { description: 'Requests, by name.', schema: table('^', ref('GetGroupCounterRequest')) },
  responses: { description: 'Answers OK, by name.', schema: table('^', ref('OkResponse')) },
  failures: { description: 'A refusal for each code, by the code.', schema: table('^[0-9]+$', ref('FailResponse')) },
  exchanges: {
    description: 'Each answer OK by its name, each refusal by its code, with a request that the mock answers so.',
    schema: list(
      object({
        name: text,
        request: ref('GetGroupCounterRequest'),
        response: { oneOf: [ref('OkResponse'), ref('FailResponse')] },
      }),
    ),
  },
  'test-groups': {
    description: 'GroupIds that select an outcome of the mock without set-up.',
    schema: list(object({ GroupId: { type: 'string', pattern: '^gck\\.' }, title: text, selects })),
  },
  codes: {
    description: 'Every documented code but 0: its name, when to send the call again, the causes that it stands for.',
    schema: list(
      object({
        code,
        name: { type: 'string', pattern: '^[A-Z0-9_]+$' },
        meaning: text,
        retry: anyOf('never', 'soon', 'next-second', 'next-minute'),
        causes: { type: 'array', items: text },
        source: text,
      }),
    ),
  },
  causes: {
    description: 'Causes of refusal, with the codes that are legal for each, the usual one first.',
    schema: list(object({ id: text, title: text, codes: list(code) })),
  },
  faults: {
    description: 'What a network, a gateway or a broken service can do to an answer.',
    schema: list(object({ name: text, GroupId: { type: 'string', pattern: '^gck\\.' }, title: text, reply })),
  },
  index: {
    description: 'Which kit and which contract the files are of, and the schema of each.',
    schema: object({
      version: text,
      contract: object({ version: text, sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' } }),
      files: list(object({ file: text, schema: text })),
    }),
  },
};

/** The JSON Schema of each file of fixtures, by its name. Each holds all that it refers to. Integers are bigint where the spec has them. */
export function fixtureSchemas({ document }: Spec): Record<FixtureFile, Schema> {
  const { OkResponse, FailResponse, GroupCounterItem, GetGroupCounterRequest } = document.components.schemas;
  const parts = Object.entries({ OkResponse, FailResponse, GroupCounterItem, GetGroupCounterRequest });
  const entries = Object.entries(SCHEMAS).map(([name, { description, schema }]) => {
    const $defs = Object.fromEntries(usedBy(schema, parts).map(([part, its]) => [part, withLocalRefs(its)]));
    const head = { $schema: 'https://json-schema.org/draft/2020-12/schema', title: `${name}.json`, description };
    return [name, { ...head, ...schema, ...(Object.keys($defs).length > 0 && { $defs }) }];
  });
  return Object.fromEntries(entries);
}

/** The parts that a schema refers to, and those to which these refer. */
function usedBy<Part>(schema: unknown, parts: readonly (readonly [string, Part])[]): (readonly [string, Part])[] {
  const said = toText(schema);
  const own = parts.filter(([name]) => said.includes(`/${name}"`));
  const others = parts.filter((part) => !own.includes(part));
  return [
    ...own,
    ...(own.length === 0
      ? []
      : usedBy(
          own.map(([, part]) => part),
          others,
        )),
  ];
}

/** What OpenAPI calls int64: validators of JSON Schema alone do not know the format. */
const INT64 = { minimum: -(2n ** 63n), maximum: 2n ** 63n - 1n };

/** A schema for validators that know nothing of OpenAPI: references into itself, int64 as bounds, and no `x-` of ours. */
function withLocalRefs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withLocalRefs);
  if (typeof value === 'string') return value.replace('#/components/schemas/', '#/$defs/');
  if (value === null || typeof value !== 'object') return value;
  const { format, ...others } = value as { format?: unknown };
  const own = format === 'int64' ? { ...INT64, ...others } : value;
  const known = Object.entries(own).filter(([name]) => !name.startsWith('x-'));
  return Object.fromEntries(known.map(([name, item]) => [name, withLocalRefs(item)]));
}

function toText(value: unknown): string {
  return JSON.stringify(value, (_key, item) => (typeof item === 'bigint' ? String(item) : item));
}
