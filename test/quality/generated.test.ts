import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { checkGenerated } from '../../mocks/generate.ts';
import { temporaryFolder } from '../temporary.ts';

const FIXTURES = [
  'requests',
  'responses',
  'failures',
  'exchanges',
  'test-groups',
  'codes',
  'causes',
  'faults',
  'index',
];

it('has generated files that are what their sources make today', async () => {
  expect(await checkGenerated()).toBe('');
});

it('names every stale file of every generator in one go, and the command that mends them', async () => {
  const message = await checkGenerated(pathToFileURL(`${temporaryFolder()}/`));
  expect(message.split('\n')).toEqual([
    '29 generated file(s) differ from their source:',
    '  openapi/get-group-counter.yaml',
    '  openapi/generated/constants.ts',
    '  openapi/generated/openapi.json',
    '  openapi/generated/openapi-compat.json',
    '  openapi/generated/openapi-compat.yaml',
    '  openapi/generated/types.ts',
    '  openapi/generated/validators.js',
    '  contracts/schemas/generated/validators.js',
    '  mocks/fixtures/generated/scenario-groups.ts',
    ...FIXTURES.flatMap((name) => [
      `  mocks/fixtures/generated/${name}.json`,
      `  mocks/fixtures/generated/${name}.schema.json`,
    ]),
    '  contracts/finding-codes.md',
    '  openapi/generated/kit-version.ts',
    'Run `npm run generate` and commit the result.',
    '',
  ]);
});
