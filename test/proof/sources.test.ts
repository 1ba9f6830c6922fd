import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it, test } from 'vitest';
import { PROJECT } from '../run-program.ts';
import { temporaryFolder } from '../temporary.ts';
import {
  hashOf,
  headingOf,
  LIMITERS_PROOF,
  MUTANTS_PROOF,
  PROVIDERS_PROOF,
  sourcesOf,
  staleness,
  type WrittenProof,
} from './sources.ts';

describe('the proofs that are written down', () => {
  test.for([PROVIDERS_PROOF, MUTANTS_PROOF, LIMITERS_PROOF])(
    'say in $file of which sources they are',
    async (proof, { annotate }) => {
      // Throws where it says nothing. Of other sources than these it may be: each commit makes it so, and CI proves anew.
      const stale = staleness(proof);
      if (stale !== undefined) await annotate(stale, 'notice');
      expect(sourcesOf(proof).length).toBeGreaterThan(80);
    },
  );

  it.each([
    [['main.ts', 'main-mutants.ts', 'worker.ts'], [PROVIDERS_PROOF, MUTANTS_PROOF], 'mocks/server.ts'],
    [['load/main.ts', 'load/worker.ts'], [LIMITERS_PROOF], 'load/judge/conformance.ts'],
  ])('are made from nothing but the sources that they name: %j', async (files, proofs, one) => {
    const entryPoints = files.map((file) => `test/proof/${file}`);
    const { metafile } = await build({
      absWorkingDir: PROJECT,
      entryPoints,
      bundle: true,
      write: false,
      outdir: 'unused',
      format: 'esm',
      platform: 'node',
      packages: 'external',
      metafile: true,
      logLevel: 'silent',
    });
    const named = new Set(proofs.flatMap((proof) => sourcesOf(proof)));
    const imported = Object.keys(metafile.inputs);
    expect(imported).toContain(one);
    expect(imported.filter((path) => !named.has(path))).toEqual([]);
  });
});

describe('the sources of a proof', () => {
  const PROOF: WrittenProof = { file: 'PROOF.md', command: 'npm run it', madeFrom: ['src/**', 'lock.json'] };
  const FILES = {
    'src/a.ts': 'a',
    'src/deep/b.ts': 'b',
    'lock.json': '{}',
    'src/a.test.ts': 't',
    'src/NOTES.md': 'n',
    'other.ts': 'o',
  };
  const fresh = () => {
    const project = temporaryFolder(FILES);
    writeFileSync(join(project, PROOF.file), headingOf(PROOF, hashOf(PROOF, project)));
    return project;
  };

  it('are the files of its folders, but for tests and texts', () => {
    expect(sourcesOf(PROOF, fresh())).toEqual(['lock.json', 'src/a.ts', 'src/deep/b.ts']);
  });

  it.each(Object.keys(FILES).slice(0, 3))('have changed where %s has, and the notice names the command', (path) => {
    const project = fresh();
    expect(staleness(PROOF, project)).toBeUndefined();
    writeFileSync(join(project, path), 'c');
    expect(staleness(PROOF, project)).toMatch(/^PROOF\.md is of other sources than these\. Renew it with: npm run it$/);
  });

  it.each(Object.keys(FILES).slice(3))('have not changed where %s has', (path) => {
    const project = fresh();
    writeFileSync(join(project, path), 'c');
    expect(staleness(PROOF, project)).toBeUndefined();
  });

  it('must be named', () => {
    const project = fresh();
    writeFileSync(join(project, PROOF.file), '# Proof\n');
    expect(() => staleness(PROOF, project)).toThrow(/Failed to read the sources of PROOF\.md.*Run: npm run it/);
  });
});
