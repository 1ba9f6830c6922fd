import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { commentOn } from './comment.ts';
import { withNumbers } from './exact-text.ts';
import { HEADER } from './header.ts';
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
  const bundle = await build({
    stdin: { contents: compile(spec), resolveDir: import.meta.dirname },
    absWorkingDir: homeOfAjv(),
    bundle: true,
    write: false,
    // An IIFE with a name, so that the typed exports below are plain code and not a patch of esbuild's output.
    format: 'iife',
    globalName: 'compiled',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2020',
    legalComments: 'none',
    minifyWhitespace: false,
  });
  const footer = [
    commentOn('ValidationError', spec.document, ERROR),
    validator('validateRequest', 'GetGroupCounterRequest', spec),
    validator('validateResponse', 'GetGroupCounterResponse', spec),
  ];
  return [HEADER + (bundle.outputFiles[0]?.text ?? ''), ...footer].join('\n');
}

function validator(name: string, type: string, { document }: Spec): string {
  const guard = `(value: unknown): value is import('./types.ts').${type}`;
  const tag = `@type {{ ${guard}, errors?: ValidationError[] | null }}`;
  return `${commentOn(name, document, [tag])}export const ${name} = compiled.${name};\n`;
}

/**
 * The folder whose node_modules really holds ajv. esbuild names each module in its output by the path from its working
 * directory: from there that is the same, wherever the command runs and wherever a linked node_modules leads.
 */
function homeOfAjv(): string {
  return join(createRequire(import.meta.url).resolve('ajv/package.json'), '../../..');
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
  ajv.addVocabulary(['components', 'example']);
  const { schemas } = withNumbers(document.components);
  ajv.addSchema({ $id: 'operation', components: { schemas: withoutMapping(schemas) } });
  const refer = (name: string) => `operation#/components/schemas/${name}`;
  return standalone.default(ajv, {
    validateRequest: refer('GetGroupCounterRequest'),
    validateResponse: refer('GetGroupCounterResponse'),
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
