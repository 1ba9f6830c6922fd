import { describe, expect, it } from 'vitest';
import { UNKNOWNS } from '../../openapi/generated/constants.ts';
import { cli } from './run.ts';

describe('help', () => {
  it.each([
    [[]],
    [['check']],
    [['verify']],
    [['check-client']],
    [['load']],
    [['k6']],
    [['usersig']],
    [['seed']],
    [['cleanup']],
    [['diff']],
    [['compare-pact']],
  ])('of %j is what it was, and fits a screen', async (command) => {
    const { code, stdout } = await cli([...command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatchSnapshot();
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  it('of the mock names every unknown with its answers, and is what it was', async () => {
    const { stdout } = await cli(['mock', '--help']);
    expect(stdout).toMatchSnapshot();
    for (const [id, { answers }] of Object.entries(UNKNOWNS)) {
      expect(stdout).toContain(`\n  ${id}=`);
      for (const answer of Object.keys(answers)) expect(stdout).toMatch(new RegExp(`[=\\s]${answer}\\s`));
    }
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('says its version', async () => {
    expect(await cli(['--version'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});
