import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { compatEdition } from './generator/compat/edition.ts';
import { renderConstants } from './generator/constants.ts';
import { type RenderedFiles, writeFiles } from './generator/drift.ts';
import { exactText } from './generator/exact-text.ts';
import { renderFileValidators } from './generator/file-validators.ts';
import { parseSpec, readSpec, type Spec } from './generator/read-spec.ts';
import { withTables } from './generator/tables.ts';
import { renderTypes } from './generator/types.ts';
import { renderValidators } from './generator/validators.ts';

/** The project's folder. */
export const ROOT = new URL('../', import.meta.url);

/** The hand-written OpenAPI file. */
export const SPEC_FILE = new URL('openapi/get-group-counter.yaml', ROOT);

const COMPAT_HEADER = '# Generated from openapi/get-group-counter.yaml by `npm run generate`. Do not edit.\n';
/** Without anchors, which not every tool reads. */
const PLAIN_YAML = { aliasDuplicateObjects: false, blockQuote: 'literal', lineWidth: 0 } as const;

/** Everything that is made from the OpenAPI file and the other schemas, by path. Writes nothing. */
export async function render({ document, text }: Spec): Promise<RenderedFiles> {
  const yaml = withTables(text, document);
  // Its hash is that of the file with its tables.
  const spec = parseSpec(yaml);
  const compat = compatEdition(spec.document);
  return {
    'openapi/get-group-counter.yaml': yaml,
    'openapi/generated/constants.ts': renderConstants(spec),
    'openapi/generated/openapi.json': `${exactText(spec.document)}\n`,
    'openapi/generated/openapi-compat.json': `${exactText(compat)}\n`,
    'openapi/generated/openapi-compat.yaml': COMPAT_HEADER + stringify(compat, PLAIN_YAML),
    'openapi/generated/types.ts': await renderTypes(spec),
    'openapi/generated/validators.js': await renderValidators(spec),
    'contracts/schemas/generated/validators.js': await renderFileValidators({
      validateConfig: schemaOf('config'),
      validateWaivers: schemaOf('waivers'),
      validateAccepted: schemaOf('accepted'),
    }),
  };
}

/** The JSON Schema of a file that users write. */
function schemaOf(name: string): object {
  return JSON.parse(readFileSync(new URL(`contracts/schemas/${name}.schema.json`, ROOT), 'utf8')) as object;
}

if (import.meta.main) writeFiles(ROOT, await render(readSpec(SPEC_FILE)));
