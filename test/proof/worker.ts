import { openVerifier, type PactVerifier } from '../../contracts/pact/pact-kit.ts';
import { type MutatedMocks, mutatedMocks } from '../mutants/mechanical/load.ts';
import type { Pins } from '../mutants/mechanical/pins.ts';
import { TRIALS, type Trial } from '../mutants/mechanical/trials.ts';
import { tryMutant, tryRight } from '../mutants/mechanical/try-mutant.ts';
import { runClient } from './clients/client-subjects.ts';
import type { Done, Greeting, Job } from './jobs.ts';
import { runProvider } from './run-provider.ts';

// A process of its own, started by child.ts: what it runs may hang, crash, or print.
process.once('message', ({ code }: Greeting) => {
  let mocks: MutatedMocks | undefined;
  let verifier: PactVerifier | undefined;
  process.on('message', async (job: Job) =>
    process.send?.(
      await perform(
        job,
        () => (mocks ??= mutatedMocks(code)),
        () => (verifier ??= openVerifier()),
      ),
    ),
  );
});
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

async function perform(job: Job, mocks: () => MutatedMocks, pact: () => PactVerifier): Promise<Done> {
  switch (job.do) {
    case 'provider':
      return { done: 'provider', result: await runProvider(job.subject, pact()) };
    case 'client':
      return { done: 'client', result: await runClient(job.client) };
    case 'control':
      return { done: 'control', result: await tryRight(mocks(), trialOf(job.trial)) };
    case 'mutant':
      return { done: 'mutant', result: await tryMutant(mocks(), job.id, trialsOf(job.trials)) };
  }
}

function trialsOf(trials: readonly { trial: number; pins: Pins }[]) {
  return trials.map(({ trial, pins }) => ({ trial: trialOf(trial), pins }));
}

function trialOf(number: number): Trial {
  const trial = TRIALS[number];
  if (trial === undefined) throw new Error(`Failed to find trial ${number}: there are ${TRIALS.length}.`);
  return trial;
}
