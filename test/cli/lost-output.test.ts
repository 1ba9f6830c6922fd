import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, reportOf } from '../contracts/report/checks.ts';
import { run } from '../run-program.ts';
import { temporaryFolder } from '../temporary.ts';
import { concluded } from './concluded.ts';

/** Runs the program by a shell, which sends its output where `line` says. */
const shell = (line: string, env: Record<string, string> = {}) =>
  run('bash', ['-c', `set -o pipefail; ${line}`, process.execPath], { env });

const PROGRAM = '"$0" cli/group-counter.js';

describe('what is lost on its way out', () => {
  it.each([
    ['list --format json', 'the list'],
    ['--help', 'the help'],
  ])('by %s is said and no success', async (argv, what) => {
    const { status, stderr } = await shell(`${PROGRAM} ${argv} > /dev/full`);
    expect(stderr).toMatch(new RegExp(`^Failed to write ${what}: ENOSPC.*\\n$`));
    expect(status).toBe(3);
  });

  it('on a disk that takes a part of it is lost', async () => {
    const file = join(temporaryFolder(), 'list.json');
    const { status, stderr } = await shell(`ulimit -f 1; ${PROGRAM} list --format json > "$FILE"`, { FILE: file });
    expect(readFileSync(file).length).toBe(1024);
    expect(stderr).toMatch(/^Failed to write the list: EFBIG/);
    expect(status).toBe(3);
  });

  it('to a reader that has stopped reading is not lost', async () => {
    expect(await shell(`${PROGRAM} list | true`)).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('of a report to a full disk is said and never green, on standard output or in a file', async () => {
    const green = async () => reportOf([check('one', 'passed')]);
    const full = { code: 3, stderr: expect.stringMatching(/^Failed to write the .*: ENOSPC.*\n$/) };
    const write = async () => {
      throw new Error('ENOSPC: no space left on device, write');
    };
    expect(await concluded(green, {}, { stdout: { write } })).toMatchObject(full);
    expect(await concluded(green, { output: ['json=/dev/full'] })).toMatchObject(full);
    expect((await concluded(green)).code).toBe(0);
  });
});
