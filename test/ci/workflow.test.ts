import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { PROJECT } from '../run-program.ts';

type Job = {
  strategy?: { matrix: Record<string, readonly (string | number)[]> };
  steps: readonly { run?: string; with?: Record<string, unknown> }[];
};

const text = (path: string) => readFileSync(join(PROJECT, path), 'utf8');
const { jobs } = parse(text('.github/workflows/ci.yml')) as { jobs: Record<string, Job> };

/** The commands of a job, for each value of its matrix. */
function commandsOf({ strategy, steps }: Job): string[] {
  const runs = steps.flatMap(({ run }) => (run === undefined ? [] : run.split('&&').map((part) => part.trim())));
  const [name, values = []] = Object.entries(strategy?.matrix ?? {})[0] ?? [];
  if (name === undefined) return runs;
  return values.flatMap((value) => runs.map((run) => run.replaceAll(`\${{ matrix.${name} }}`, String(value))));
}

const commands = [...new Set(Object.values(jobs).flatMap(commandsOf))];

const BESIDES = ['npm start', 'npm run test:long', 'npm run proof:load -- --check'];

describe('the workflow of GitHub', () => {
  it('runs the tests, the proofs and the main job, all by npm scripts that there are', () => {
    expect(commands.toSorted()).toEqual(
      [
        ...['npm ci', 'npm start', 'npm test'],
        ...['npm run proof -- --check', 'npm run proof:mutants -- --check', 'npm run proof:load -- --check'],
        'npm run test:long',
      ].toSorted(),
    );
    const scripts = commands.map((command) => /^npm (?:run )?([a-z:]+)/.exec(command)?.[1] ?? command);
    expect(scripts.filter((name) => name !== 'ci' && !Object.hasOwn(manifest.scripts, name))).toEqual([]);
  });

  it('runs what .ci/run does, and the long tests and the proof of the limit besides', () => {
    const inRun = [...text('.ci/run').matchAll(/^ *(?:if |count )(npm [^;\n]+)/gm)].map((match) => match[1]);
    expect(inRun.toSorted()).toEqual(commands.filter((command) => !BESIDES.includes(command)).toSorted());
  });

  it('starts on every Node that the README promises', () => {
    const [, first] = /Node (\d+) or newer/.exec(text('README.md')) ?? [];
    expect(jobs['start']?.strategy?.matrix).toEqual({ node: [Number(first), 22, 24] });
  });

  it('keeps k6 by the file that says how it is built', () => {
    const keys = Object.values(jobs).flatMap(({ steps }) => steps.flatMap((step) => step.with?.['key'] ?? []));
    const [, pattern = ''] = /hashFiles\('(.*)'\)/.exec(String(keys)) ?? [];
    expect(globSync(pattern, { cwd: PROJECT })).toHaveLength(1);
  });
});

describe('what CI runs', () => {
  it.each(['README.md', 'CONTRIBUTING.md'])('is told in %s', (file) => {
    for (const command of [
      'npm test',
      'npm run proof',
      'npm run proof:mutants',
      'npm run proof:load',
      'npm run test:long',
    ])
      expect(text(file)).toContain(command);
    expect(text(file)).toContain('--check');
  });
});
