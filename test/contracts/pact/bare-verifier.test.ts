import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { runServer } from '../../mocks/running.ts';
import { runNode } from '../../run-program.ts';
import { smallPact } from './small-pact.ts';

it("the mock is set up by Pact's own verifier, and verified with the UserSig that it issues", async () => {
  const server = await runServer();
  const file = fileURLToPath(new URL('bare-verifier.ts', import.meta.url));
  const pact = smallPact(['all-counters', 'no-permission']);
  const { status, stdout } = await runNode([file, server.url, server.statesUrl, pact], {
    env: { PACT_DO_NOT_TRACK: 'true' },
  });
  expect(stdout).toContain('a group with counters');
  expect(status).toBe(0);
  expect(server.journal().totals).toMatchObject({ arrivals: 2, accepted: 1, violations: 0 });
});
