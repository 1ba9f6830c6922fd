import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openVerifier, type PactVerification, type PactVerifier } from '../../../contracts/pact/verify-pact.ts';
import { serve } from '../../serve.ts';
import { ACCOUNT, simpleProvider } from './provider.ts';
import { smallPact } from './small-pact.ts';

vi.mock('node:child_process', { spy: true });

let verifier: PactVerifier;
beforeEach(() => {
  vi.mocked(spawn).mockClear();
  verifier = openVerifier();
});
afterEach(() => verifier.close());

const started = () => vi.mocked(spawn).mock.results.map(({ value }) => value as ChildProcess);
const RIGHT = '{"ActionStatus":"FAIL","ErrorCode":10004,"ErrorInfo":""}';

async function verifyAnswering(
  answer: string | (() => void),
  rest: { timeoutMs?: number; signal?: AbortSignal } = {},
): Promise<PactVerification> {
  const listener = typeof answer === 'string' ? simpleProvider({ answer }).listener : answer;
  const pactFiles = [smallPact(['malformed-group-id'])];
  return serve(listener, (baseUrl) => verifier.verify({ target: { baseUrl, account: ACCOUNT }, pactFiles, ...rest }));
}

describe('an open verifier', () => {
  it('verifies one provider after the other in one process, each by itself', async () => {
    const wrong = RIGHT.replace('10004', '10002');
    const found = await Promise.all([RIGHT, wrong, RIGHT].map((answer) => verifyAnswering(answer)));
    expect(found.map(({ outcome }) => outcome)).toEqual(['passed', 'failed', 'passed']);
    expect(started()).toHaveLength(1);
  });

  it('starts anew after a provider that Pact did not come to an end with', async () => {
    const [hung, next] = await Promise.all([verifyAnswering(() => {}, { timeoutMs: 1500 }), verifyAnswering(RIGHT)]);
    expect(hung).toMatchObject({ outcome: 'errored', reason: expect.stringContaining('within 1500 ms') });
    expect(next).toMatchObject({ outcome: 'passed' });
    expect(started()).toHaveLength(2);
  });

  it('starts anew after a crash, which only the provider of the moment has to do with', async () => {
    const found = await Promise.all([verifyAnswering(() => started()[0]?.kill('SIGKILL')), verifyAnswering(RIGHT)]);
    expect(found[0]).toMatchObject({ outcome: 'errored', reason: expect.stringContaining("Pact's verifier broke") });
    expect(found[1]).toMatchObject({ outcome: 'passed' });
  });

  it('starts anew where the process ended while it had nothing to do', async () => {
    const [first] = started();
    const ended = new Promise((resolve) => first?.once('exit', resolve));
    first?.kill('SIGKILL');
    await ended;
    expect(await verifyAnswering(RIGHT)).toMatchObject({ outcome: 'passed' });
  });

  it('goes on after one that was interrupted, and after a pact that cannot be read', async () => {
    const target = { baseUrl: 'http://provider.test', account: ACCOUNT };
    const unreadable = verifier.verify({ target, pactFiles: [import.meta.filename] });
    await expect(unreadable).rejects.toThrow('Failed to read the pact');
    expect(await verifyAnswering(RIGHT)).toMatchObject({ outcome: 'passed' });
    const abort = new AbortController();
    const interrupted = await verifyAnswering(() => abort.abort(), { signal: abort.signal });
    expect(interrupted).toMatchObject({ outcome: 'couldNotRun', reason: 'interrupted' });
    expect(await verifyAnswering(RIGHT)).toMatchObject({ outcome: 'passed' });
  });

  it('leaves no process behind, and verifies nothing, once it is closed', async () => {
    const ended = new Promise((resolve) => started()[0]?.once('exit', resolve));
    await verifier.close();
    await ended;
    expect(await verifyAnswering(RIGHT)).toMatchObject({ outcome: 'errored', interactions: 0 });
    expect(started()).toHaveLength(1);
  });
});
