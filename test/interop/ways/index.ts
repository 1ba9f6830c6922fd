import type { Way } from '../place.ts';
import type { ToolName } from '../tools.ts';
import { kinOpenapi, oapiCodegen, ogen, openapiGeneratorGo } from './go.ts';
import { openapiGeneratorJava, openapiGeneratorKotlin, openapiGeneratorSpring } from './java.ts';
import { redoclyLint, spectralLint } from './linters.ts';
import { prismMock, specmaticTest } from './mock-tools.ts';
import { openapiGeneratorPhp } from './php.ts';
import { datamodelCodeGenerator, openapiGeneratorPython, openapiPythonClient, openapiSpecValidator } from './python.ts';
import { openapiGeneratorRust, progenitor } from './rust.ts';
import { heyApi, openapiFetch, openapiGeneratorTypescript, orval } from './typescript.ts';

/** How each tool is tried. */
export const WAYS: Readonly<Record<ToolName, Way>> = {
  'openapi-typescript + openapi-fetch': openapiFetch,
  '@hey-api/openapi-ts': heyApi,
  orval,
  'openapi-generator typescript-fetch': openapiGeneratorTypescript,
  'oapi-codegen': oapiCodegen,
  ogen,
  'openapi-generator go': openapiGeneratorGo,
  'openapi-python-client': openapiPythonClient,
  'datamodel-code-generator': datamodelCodeGenerator,
  'openapi-generator python': openapiGeneratorPython,
  'openapi-generator java': openapiGeneratorJava,
  'openapi-generator spring': openapiGeneratorSpring,
  'openapi-generator kotlin': openapiGeneratorKotlin,
  'openapi-generator php': openapiGeneratorPhp,
  'openapi-generator rust': openapiGeneratorRust,
  progenitor,
  'redocly lint': redoclyLint,
  'spectral lint': spectralLint,
  'openapi-spec-validator': openapiSpecValidator,
  'kin-openapi validate': kinOpenapi,
  'Prism mock': prismMock,
  'Specmatic test': specmaticTest,
};
