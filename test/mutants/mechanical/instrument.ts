import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from '@stryker-mutator/api/logging';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { build } from 'esbuild';
import { PROJECT } from '../../run-program.ts';
import { describeMutants, type Mutant } from './mutant.ts';
import { mutatedSources } from './sources.ts';

/** The mock with every mutant in it, each behind a switch, as one CommonJS module that exports what mocks/server.ts does. */
export type Instrumented = { code: string; mutants: readonly Mutant[] };

/** Puts every mutant of the mutation tool into the mock. The same sources give the same. */
export async function instrumentMock(): Promise<Instrumented> {
  const sources = mutatedSources();
  const files = [...sources].map(([name, content]) => ({ name, content, mutate: true }));
  const { files: mutated, mutants } = await new Instrumenter(quiet()).instrument(files, {
    plugins: null,
    excludedMutations: [],
    ignorers: [],
  });
  const contents = new Map(mutated.map(({ name, content }) => [join(PROJECT, name), content]));
  return { code: await bundle(contents), mutants: describeMutants(mutants, sources) };
}

/** As one module it can be evaluated anew for each mutant, so that what is worked out once at the start mutates too. */
async function bundle(contents: ReadonlyMap<string, string>): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: PROJECT,
    entryPoints: ['mocks/server.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    // A module of ES alone, which by `require` has its default export elsewhere.
    alias: { 'strip-json-comments': fileURLToPath(import.meta.resolve('strip-json-comments')) },
    logLevel: 'silent',
    plugins: [
      {
        name: 'mutated sources',
        setup: ({ onLoad }) => {
          onLoad({ filter: /\.ts$/ }, ({ path }) => {
            const mutated = contents.get(path);
            return mutated === undefined ? undefined : { contents: mutated, loader: 'ts' };
          });
        },
      },
    ],
  });
  return outputFiles.map(({ text }) => text).join('\n');
}

function quiet(): Logger {
  const silent = (): void => {};
  const off = (): boolean => false;
  return {
    isTraceEnabled: off,
    isDebugEnabled: off,
    isInfoEnabled: off,
    isWarnEnabled: off,
    isErrorEnabled: off,
    isFatalEnabled: off,
    trace: silent,
    debug: silent,
    info: silent,
    warn: silent,
    error: silent,
    fatal: silent,
  };
}
