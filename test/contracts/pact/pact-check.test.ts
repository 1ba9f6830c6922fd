import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openVerifier, type PactVerifier } from '../../../contracts/pact/verify-pact.ts';
import { readAddress } from '../../../contracts/provider/address.ts';
import { SCENARIOS } from '../../../contracts/scenarios/all-scenarios.ts';
import { createSecrets } from '../../../contracts/secrets/secrets.ts';
import { pactCheck, startPactCheck } from '../../../contracts/verify/pact-check.ts';
import { createLearnt } from '../../../contracts/verify/stage/learnt.ts';
import type { Stage } from '../../../contracts/verify/stage/stage.ts';
import type { PactOptions } from '../../../contracts/verify/verify-options.ts';
import { nothingListens, serve } from '../../serve.ts';
import { temporaryFolder } from '../../temporary.ts';
import { foreignPact } from './foreign.ts';
import { ACCOUNT, simpleProvider } from './provider.ts';
import { smallPact } from './small-pact.ts';

vi.mock('node:child_process', { spy: true });

let verifier: PactVerifier;
beforeAll(() => {
  verifier = openVerifier();
});
afterAll(() => verifier.close());

async function check(answer: string, pact: PactOptions) {
  return serve(simpleProvider({ answer }).listener, (baseUrl) =>
    pactCheck(stage(baseUrl), { provider: readAddress({ baseUrl }), pact }),
  );
}

function stage(baseUrl: string): Stage {
  return {
    provider: readAddress({ baseUrl }),
    account: ACCOUNT,
    sender: { send: () => Promise.reject(new Error('Pact has a sender of its own')), close: () => {} },
    pace: async () => {},
    clock: { now: () => 0, sleep: async () => {} },
    learnt: createLearnt(0),
    random: () => 1,
    secrets: createSecrets(),
  };
}

const RIGHT = '{"ActionStatus":"FAIL","ErrorCode":10010,"ErrorInfo":""}';

describe('the check of pacts', () => {
  it('says which pacts were verified where they are not our own', async () => {
    const file = join(
      temporaryFolder({ 'theirs.json': foreignPact([{ description: 'a missing group' }]) }),
      'theirs.json',
    );
    expect(await check(RIGHT, { pactFiles: [file], verifier })).toEqual([
      {
        id: 'pact-interactions',
        since: '0.1',
        layer: 'pact',
        level: 'must',
        requirement: "Pact's own verifier finds every interaction of the given pacts honoured.",
        source: file,
        outcome: 'passed',
        findings: [],
        durationMs: 0,
      },
    ]);
  });

  it('has findings by the name of the interaction, and the command that repeats the first', async () => {
    const pactFiles = [smallPact(['malformed-group-id'])];
    const [found] = await check(RIGHT.replace('10010', '10002'), { pactFiles, verifier });
    expect(found).toMatchObject({ outcome: 'failed', findings: [{ code: 'pact.mismatch' }] });
    const title = SCENARIOS.find(({ id }) => id === 'malformed-group-id')?.title;
    expect(found?.findings[0]?.path).toBe(title);
    expect(found?.curl).toMatch(/^curl -sS -X POST -H 'content-type: application\/json' --data-binary '\{.*\}' 'http:/);
    expect(found?.curl).toContain(`usersig='"$GROUP_COUNTER_USERSIG"`);
  });

  it('is of the broker where there is one', async () => {
    const broker = { url: await nothingListens() };
    const [found] = await check(RIGHT, { broker, verifier });
    expect(found).toMatchObject({ source: `the Pact broker ${broker.url}`, outcome: 'errored' });
  });

  it('can have its verifier started early, and starts none that is not wanted', async () => {
    const pactFiles = [smallPact(['dismissed-group'])];
    vi.mocked(spawn).mockClear();
    await serve(simpleProvider({ answer: RIGHT }).listener, async (baseUrl) => {
      const provider = readAddress({ baseUrl });
      const unwanted = startPactCheck({ provider, selected: () => false, pact: { pactFiles } });
      const shared = startPactCheck({ provider, pact: { pactFiles, verifier } });
      expect(spawn).not.toHaveBeenCalled();
      const started = startPactCheck({ provider, pact: { pactFiles } });
      expect(spawn).toHaveBeenCalledOnce();
      const found = await Promise.all([unwanted, shared, started].map(({ check }) => check(stage(baseUrl))));
      await Promise.all([unwanted, shared, started].map(({ close }) => close()));
      // There is no state endpoint.
      expect(found.map((checks) => checks.map(({ outcome }) => outcome))).toEqual([
        [],
        ['couldNotRun'],
        ['couldNotRun'],
      ]);
      expect(spawn).toHaveBeenCalledOnce();
    });
  });
});
