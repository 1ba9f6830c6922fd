import { pathToFileURL } from 'node:url';
import { expect, it, vi } from 'vitest';
import { isPactInstalled } from '../../../contracts/pact/verifier/installed.ts';
import { verifyPact } from '../../../contracts/pact/verify-pact.ts';
import { temporaryFolder } from '../../temporary.ts';

vi.mock('../../../contracts/pact/verifier/installed.ts', { spy: true });

it('Pact is found here, and not in an empty folder', () => {
  expect(isPactInstalled()).toBe(true);
  expect(isPactInstalled(pathToFileURL(`${temporaryFolder()}/index.js`).href)).toBe(false);
});

it('a verification without Pact could not run, and says how to install it', async () => {
  vi.mocked(isPactInstalled).mockReturnValueOnce(false);
  const target = { baseUrl: 'http://provider.test', account: {} };
  expect(await verifyPact({ target })).toMatchObject({
    outcome: 'couldNotRun',
    reason: expect.stringContaining('npm install --save-dev @pact-foundation/pact'),
  });
});
