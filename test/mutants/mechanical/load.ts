import { createRequire } from 'node:module';
import { Script } from 'node:vm';

/** What the instrumented module exports. */
export type MutatedMock = typeof import('../../../mocks/server.ts');

/** The switch of the mutation tool, which the instrumented code reads at every place that mutates. */
type Switch = { activeMutant?: string; mutantCoverage?: { static: Record<string, number> } };

/** Evaluates the instrumented module anew for each mutant. */
export type MutatedMocks = {
  /** The mock with this mutant in it; without one the right mock. Only the last one loaded has its mutant. */
  load(mutant?: string): MutatedMock;
  /** The mutants whose places were reached since the last `load`. */
  reached(): ReadonlySet<string>;
};

/** Reads the module once. */
export function mutatedMocks(code: string): MutatedMocks {
  const script = new Script(`(function (module, exports, require) {${code}\n})`, { filename: 'mutated-mock.cjs' });
  const evaluate = script.runInThisContext() as (module: object, exports: object, require: NodeJS.Require) => void;
  const mutation: Switch = {};
  Object.assign(globalThis, { __stryker__: mutation });
  return {
    load(mutant) {
      if (mutant === undefined) delete mutation.activeMutant;
      else mutation.activeMutant = mutant;
      mutation.mutantCoverage = { static: {} };
      const module = { exports: {} };
      evaluate(module, module.exports, createRequire(import.meta.url));
      return module.exports as MutatedMock;
    },
    reached: () => new Set(Object.keys(mutation.mutantCoverage?.static ?? {})),
  };
}
