import { expect, it } from 'vitest';
import type { VerifyPactOptions } from '../../../contracts/pact/pact-options.ts';
import type { PactVerification, PactVerifier } from '../../../contracts/pact/verify-pact.ts';
import { readAddress } from '../../../contracts/provider/address.ts';
import { pactCheck } from '../../../contracts/verify/pact-check.ts';
import { deadlineIn } from '../../../contracts/verify/stage/why-no-more.ts';
import { answered, ok } from '../oracles/exchanges.ts';
import { stageOf } from './fuzz/stage-of.ts';

const INTERRUPTED = {
  outcome: 'couldNotRun',
  reason: 'interrupted',
  findings: [],
  interactions: 0,
  notRun: [],
} as const;

/** A verifier that goes on until it is told to stop. */
const endless: PactVerifier = {
  verify: ({ signal }: VerifyPactOptions) =>
    new Promise<PactVerification>((resolve, reject) => {
      if (signal === undefined) reject(new Error('Nothing would ever stop it.'));
      signal?.addEventListener('abort', () => resolve(INTERRUPTED));
    }),
  close: async () => {},
};

it("Pact's verifier is stopped when the time of the run is up, and that is the reason", async () => {
  const stage = stageOf(() => answered(ok()));
  stage.learnt.deadline = deadlineIn(1, 0);
  const checks = await pactCheck(stage, {
    provider: readAddress({ baseUrl: 'http://127.0.0.1:1' }),
    pact: { verifier: endless },
  });
  expect(checks).toMatchObject([{ outcome: 'couldNotRun', reason: expect.stringContaining('--max-duration') }]);
});
