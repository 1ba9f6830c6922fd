#!/usr/bin/env node
import './node-version.js';
import module from 'node:module';
import process from 'node:process';

// The program has many modules, and most of its start is compiling them: Node keeps what it compiled among the temporary
// files, unless NODE_DISABLE_COMPILE_CACHE is set. Older versions cannot.
module.enableCompileCache?.();

// Here and not with the commands: their modules take a while to load, and a signal meanwhile is an interrupt like any other.
// The first one asks for what is known so far, a second one ends at once; what is left to clear then listens for `exit`.
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (interruption.signal.aborted) process.exit(130);
    interruption.abort();
  });
}

// Not a static import: on an old Node it would fail to load before the version is judged.
import('./main.ts')
  .then(({ main }) => main(interruption.signal))
  .catch((error) => {
    console.error(error);
    process.exitCode = 3;
  });
