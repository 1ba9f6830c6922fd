import { randomInt } from 'node:crypto';
import process from 'node:process';
import { run } from './program.ts';
import { outputTo } from './standard-output.ts';

// The only place that sets the exit code of a command. The first interrupt asks for what is known so far, a second one ends at once.
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());

// Where not even this stream can be written, nobody can be told.
process.stderr.on('error', () => {});

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  stdout: outputTo(process.stdout),
  stderr: process.stderr,
  signal: interruption.signal,
  now: () => Date.now(),
  newSeed: () => randomInt(2 ** 31),
});
