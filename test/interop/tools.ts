/** The two editions of the contract. */
export type Edition = 'strict' | 'compat';

/**
 * A tool of other teams: where it comes from, the version that is tried, and the edition to give it. `rounds` where its
 * language, or its reader of JSON, has no exact int64; that is then said in the table, and is no fault of the edition.
 */
export type InteropTool = {
  name: string;
  source: 'npm' | 'pypi' | 'go' | 'maven' | 'crates';
  package: string;
  version: string;
  edition: Edition;
  rounds?: true;
};

const OPENAPI_GENERATOR = {
  source: 'maven',
  package: 'org.openapitools:openapi-generator-cli',
  version: '7.25.0',
} as const;

/** What `npm run interop` tries, each a row of openapi/INTEROP.md. */
export const INTEROP_TOOLS = [
  {
    name: 'openapi-typescript + openapi-fetch',
    source: 'npm',
    package: 'openapi-fetch',
    version: '0.17.0',
    edition: 'strict',
    rounds: true,
  },
  {
    name: '@hey-api/openapi-ts',
    source: 'npm',
    package: '@hey-api/openapi-ts',
    version: '0.99.0',
    edition: 'strict',
    rounds: true,
  },
  { name: 'orval', source: 'npm', package: 'orval', version: '8.38.0', edition: 'compat', rounds: true },
  { name: 'openapi-generator typescript-fetch', ...OPENAPI_GENERATOR, edition: 'compat', rounds: true },
  {
    name: 'oapi-codegen',
    source: 'go',
    package: 'github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen',
    version: 'v2.8.2',
    edition: 'compat',
  },
  { name: 'ogen', source: 'go', package: 'github.com/ogen-go/ogen/cmd/ogen', version: 'v1.24.0', edition: 'compat' },
  { name: 'openapi-generator go', ...OPENAPI_GENERATOR, edition: 'compat' },
  {
    name: 'openapi-python-client',
    source: 'pypi',
    package: 'openapi-python-client',
    version: '0.29.1',
    edition: 'compat',
  },
  {
    name: 'datamodel-code-generator',
    source: 'pypi',
    package: 'datamodel-code-generator',
    version: '0.89.0',
    edition: 'strict',
  },
  { name: 'openapi-generator python', ...OPENAPI_GENERATOR, edition: 'compat' },
  { name: 'openapi-generator java', ...OPENAPI_GENERATOR, edition: 'compat' },
  { name: 'openapi-generator spring', ...OPENAPI_GENERATOR, edition: 'compat' },
  { name: 'openapi-generator kotlin', ...OPENAPI_GENERATOR, edition: 'compat' },
  { name: 'openapi-generator php', ...OPENAPI_GENERATOR, edition: 'compat' },
  { name: 'openapi-generator rust', ...OPENAPI_GENERATOR, edition: 'compat' },
  { name: 'progenitor', source: 'crates', package: 'progenitor', version: '0.11.1', edition: 'compat' },
  { name: 'redocly lint', source: 'npm', package: '@redocly/cli', version: '2.77.0', edition: 'strict' },
  { name: 'spectral lint', source: 'npm', package: '@stoplight/spectral-cli', version: '6.16.3', edition: 'strict' },
  {
    name: 'openapi-spec-validator',
    source: 'pypi',
    package: 'openapi-spec-validator',
    version: '0.9.0',
    edition: 'strict',
  },
  {
    name: 'kin-openapi validate',
    source: 'go',
    package: 'github.com/getkin/kin-openapi/cmd/validate',
    version: 'v0.153.0',
    edition: 'compat',
  },
  { name: 'Prism mock', source: 'npm', package: '@stoplight/prism-cli', version: '5.16.0', edition: 'strict' },
  { name: 'Specmatic test', source: 'npm', package: 'specmatic', version: '2.55.1', edition: 'strict' },
] as const satisfies readonly InteropTool[];

export type ToolName = (typeof INTEROP_TOOLS)[number]['name'];
