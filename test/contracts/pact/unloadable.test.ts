import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import type { VerifierJob } from '../../../contracts/pact/verifier/job.ts';
import { judgeRuns } from '../../../contracts/pact/verifier/judge.ts';

/** Keeps Pact from being loaded, as a file system that is not its own does. */
const BROKEN = `import { registerHooks } from 'node:module';
registerHooks({
  resolve(name, context, next) {
    if (name === '@pact-foundation/pact') throw new Error('Your application tried to access it.\\nRequired by: us');
    return next(name, context);
  },
});`;

const JOB: VerifierJob = {
  id: '7',
  url: 'http://127.0.0.1:1',
  statesUrl: 'http://127.0.0.1:1',
  pactFiles: [],
  callTimeoutMs: 1,
};

it('the process of Pact lives on where Pact cannot be loaded, and says so to every job', async () => {
  const file = fileURLToPath(new URL('../../../contracts/pact/verifier/verifier-process.ts', import.meta.url));
  const execArgv = ['--import', `data:text/javascript,${encodeURIComponent(BROKEN)}`];
  const child = fork(file, { execArgv, stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  for (const job of [JOB, JOB]) {
    child.send(job);
    const [report] = await once(child, 'message');
    expect(report).toEqual({ id: '7', unloadable: expect.stringContaining('Your application tried to access it.') });
  }
});

it('a verification by a Pact that cannot be loaded could not run, in one line that says what to do', () => {
  const printed = 'Error: Your application tried to access it.\nRequired by: us\n    at resolve';
  const { outcome, reason } = judgeRuns([{ ended: 'unloadable', printed }], [], 1000);
  expect(outcome).toBe('couldNotRun');
  expect(reason).toMatch(
    /^Pact is there and cannot be loaded \(Error: Your application tried to access it\.\): install it/,
  );
  expect(reason).not.toContain('\n');
});
