import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { samplesOf } from '../examples/samples.ts';
import { projectOfUser } from '../project-of-user.ts';
import { PROJECT, runNode } from '../run-program.ts';
import { programOf } from '../types/entries.ts';

const samples = samplesOf(new URL('../../mocks/README.md', import.meta.url));
const project = projectOfUser(samples);
const tests = Object.keys(samples).filter((name) => name.endsWith('.test.ts'));

/** Runs the samples of these names in a folder as their users do. */
function runSamples(cwd: string, names: readonly string[] = []) {
  const vitest = join(PROJECT, 'node_modules/vitest/vitest.mjs');
  const args = ['run', '--root', cwd, '--reporter', 'verbose', '--testTimeout', '30000', ...names];
  return runNode([vitest, ...args], { cwd, env: { NO_COLOR: '1', FORCE_COLOR: '' } });
}

describe('the page for tests of an application', () => {
  it('is named in the README, and shows handlers, fixtures and a pact', () => {
    expect(readFileSync(join(PROJECT, 'README.md'), 'utf8')).toContain('(mocks/README.md)');
    expect(tests).toEqual(['likes.test.ts', 'fixtures.test.ts', 'pact.test.ts']);
  });

  it('has samples that compile as they stand', () => {
    const files = Object.keys(samples).map((name) => join(project, name));
    const program = programOf(files, project);
    const found = files.flatMap((file) => ts.getPreEmitDiagnostics(program, program.getSourceFile(file)));
    expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
  });

  it('has samples that pass, and write the pact that it names', async () => {
    const { status, stdout, stderr } = await runSamples(project);
    expect(status, stdout + stderr).toBe(0);
    for (const name of tests) expect(stdout).toContain(name);
    const pact = JSON.parse(readFileSync(join(project, 'pacts/shop-get_group_counter.json'), 'utf8')) as {
      interactions: [];
    };
    expect(pact.interactions).toHaveLength(3);
  });

  it('has samples that fail once the application is wrong', async () => {
    const { 'likes.ts': likes = '', 'pact.test.ts': pact = '' } = samples;
    const wrong = projectOfUser({
      ...samples,
      'likes.ts': likes.replace("['like']", "['unlike']"),
      'pact.test.ts': pact.replace("method: 'POST'", "method: 'PUT'"),
    });
    const { status, stdout, stderr } = await runSamples(wrong, ['likes', 'pact']);
    expect(status).toBe(1);
    expect(stdout + stderr).toMatch(/× .*asks for the likes of the group alone/);
    expect(stdout + stderr).toMatch(/Failed to play the scenario all-counters: the client sent another request/);
  });
});
