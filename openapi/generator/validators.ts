import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { bundle } from './bundle.ts';
import { commentOn, HEADER } from './comment.ts';
import { withNumbers } from './exact-text.ts';
import type { Spec } from './read-spec.ts';

const ERROR = [
  '@typedef {object} ValidationError',
  '@property {string} instancePath JSON pointer to the place in the value.',
  '@property {string} schemaPath Place in the schema.',
  '@property {string} keyword What of JSON Schema is not met.',
  '@property {Record<string, unknown>} params What the keyword asks for.',
  '@property {string} [message] A sentence for people.',
];

/** Renders the validators: one JavaScript file without imports, for Node, browsers and k6. */
export async function renderValidators(spec: Spec): Promise<string> {
  const code = await bundle(compile(spec));
  const footer = [
    commentOn('ValidationError', spec.document, ERROR),
    validator('validateRequest', 'GetGroupCounterRequest', spec),
    validator('validateResponse', 'GetGroupCounterResponse', spec),
  ];
  return [HEADER + code, ...footer].join('\n');
}

function validator(name: string, type: string, { document }: Spec): string {
  const guard = `(value: unknown): value is import('./types.ts').${type}`;
  const tag = `@type {{ ${guard}, errors?: ValidationError[] | null }}`;
  return `${commentOn(name, document, [tag])}export const ${name} = compiled.${name};\n`;
}

function compile({ document }: Spec): string {
  const ajv = new Ajv({
    discriminator: true,
    strict: true,
    // The discriminator is required in the union and declared in its branches, which is what strictRequired objects to.
    strictRequired: false,
    allErrors: false,
    code: { source: true, esm: true },
    formats: { int64: true },
  });
  ajv.addVocabulary(['components', 'x-exact', 'x-exported-as']);
  const { schemas } = withNumbers(document.components);
  ajv.addSchema({ $id: 'operation', components: { schemas: withoutMapping(schemas) } });
  const refer = (name: string) => `operation#/components/schemas/${name}`;
  return standalone.default(ajv, {
    validateRequest: refer('GetGroupCounterRequest'),
    validateResponse: refer('GroupCounterAnswer'),
  });
}

/** ajv refuses `mapping` in a discriminator, while openapi-typescript needs it: it leaves here. */
function withoutMapping(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMapping);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => (name === 'mapping' ? [] : [[name, withoutMapping(item)]])),
  );
}
