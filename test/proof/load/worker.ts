import { runTrial } from './run-trial.ts';
import type { Trial } from './trials.ts';

// A process of its own, started by child.ts, so that each core plays limiters.
process.once('message', () => {
  process.on('message', (trial: Trial) => process.send?.(runTrial(trial)));
});
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
