import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { checkGenerated } from '../../mocks/generate.ts';
import { temporaryFolder } from '../temporary.ts';

it('has generated files that are what their sources make today', async () => {
  expect(await checkGenerated()).toBe('');
});

it('names every stale file of every generator in one go, and the command that mends them', async () => {
  const message = await checkGenerated(pathToFileURL(`${temporaryFolder()}/`));
  expect(message.split('\n')).toEqual([
    '13 generated file(s) differ from their source:',
    '  openapi/get-group-counter.yaml',
    '  openapi/generated/constants.ts',
    '  openapi/generated/openapi.json',
    '  openapi/generated/openapi-compat.json',
    '  openapi/generated/openapi-compat.yaml',
    '  openapi/generated/types.ts',
    '  openapi/generated/validators.js',
    '  contracts/schemas/generated/validators.js',
    '  mocks/fixtures/generated/requests.json',
    '  mocks/fixtures/generated/responses.json',
    '  mocks/fixtures/generated/failures.json',
    '  mocks/fixtures/generated/test-groups.json',
    '  contracts/finding-codes.md',
    'Run `npm run generate` and commit the result.',
    '',
  ]);
});
