import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { commentOn } from './comment.ts';
import { withNumbers } from './exact-text.ts';
import { HEADER } from './header.ts';
import type { Spec } from './read-spec.ts';

const ERROR =
  '{ instancePath: string, schemaPath: string, keyword: string, params: Record<string, unknown>, message?: string }';

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
    withTag(`@typedef {${ERROR}} ValidationError`, commentOn('ValidationError', spec.document)),
    validator('validateRequest', 'GetGroupCounterRequest', spec),
    validator('validateResponse', 'GetGroupCounterResponse', spec),
  ];
  return [HEADER + (bundle.outputFiles[0]?.text ?? ''), ...footer].join('\n');
}

function validator(name: string, type: string, { document }: Spec): string {
  const guard = `(value: unknown): value is import('./types.ts').${type}`;
  const tag = `@type {{ ${guard}, errors?: ValidationError[] | null }}`;
  return `${withTag(tag, commentOn(name, document))}export const ${name} = compiled.${name};\n`;
}

/** A doc comment with a tag of JSDoc at its end, by which the compiler types plain JavaScript. */
function withTag(tag: string, doc: string): string {
  return doc.replace(/^\/\*\* (.*) \*\/$/m, '/**\n * $1\n */').replace(/ \*\/\n$/, ` * ${tag}\n */\n`);
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
