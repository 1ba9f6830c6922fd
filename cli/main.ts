import { randomInt } from 'node:crypto';
import process from 'node:process';
import { run } from './program.ts';

// The only place that sets the exit code of a command. The first interrupt asks for what is known so far, a second one ends at once.
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());

// Whoever reads the output may stop reading: that is no failure of the run, whose verdict is in the exit code.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  signal: interruption.signal,
  now: () => Date.now(),
  newSeed: () => randomInt(2 ** 31),
});
