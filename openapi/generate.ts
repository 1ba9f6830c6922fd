import { renderConstants } from './generator/constants.ts';
import { type RenderedFiles, writeFiles } from './generator/drift.ts';
import { exactText } from './generator/exact-text.ts';
import { readSpec, type Spec } from './generator/read-spec.ts';
import { renderTypes } from './generator/types.ts';
import { renderValidators } from './generator/validators.ts';

/** The project's folder. */
export const ROOT = new URL('../', import.meta.url);

/** The hand-written OpenAPI file. */
export const SPEC_FILE = new URL('openapi/get-group-counter.yaml', ROOT);

/** Everything that is made from the OpenAPI file, by path. Writes nothing. */
export async function render(spec: Spec): Promise<RenderedFiles> {
  return {
    'openapi/generated/constants.ts': renderConstants(spec),
    'openapi/generated/openapi.json': `${exactText(spec.document)}\n`,
    'openapi/generated/types.ts': await renderTypes(spec),
    'openapi/generated/validators.js': await renderValidators(spec),
  };
}

if (import.meta.main) writeFiles(ROOT, await render(readSpec(SPEC_FILE)));
