import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { withNumbers } from './exact-text.ts';
import { HEADER } from './header.ts';
import type { Spec } from './read-spec.ts';

const FOOTER = `
/**
 * One reason why a value does not fit, as ajv reports it.
 * @typedef {{ instancePath: string, schemaPath: string, keyword: string, params: Record<string, unknown>, message?: string }} ValidationError
 */

/**
 * Judges the parsed body of a request. The reasons of the last call are in \`errors\`.
 * @type {{ (value: unknown): value is import('./types.ts').GetGroupCounterRequest, errors?: ValidationError[] | null }}
 */
export const validateRequest = compiled.validateRequest;

/**
 * Judges the parsed body of a response. The reasons of the last call are in \`errors\`.
 * @type {{ (value: unknown): value is import('./types.ts').GetGroupCounterResponse, errors?: ValidationError[] | null }}
 */
export const validateResponse = compiled.validateResponse;
`;

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
  return HEADER + (bundle.outputFiles[0]?.text ?? '') + FOOTER;
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
