import { chmodSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProgram } from './find-program.ts';
import { findPrism } from './prism.ts';
import { findSchemathesis } from './tools/schemathesis.ts';
import { findSpecmatic } from './tools/specmatic.ts';

describe("finding another project's program", () => {
  let folder = '';
  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'find-program-')));
    for (const name of ['st', 'prism', 'java']) {
      writeFileSync(join(folder, name), '');
      chmodSync(join(folder, name), 0o755);
    }
    writeFileSync(join(folder, 'tool.jar'), '');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('takes the first of the names that is on the PATH', () => {
    const PATH = ['/nowhere', folder].join(delimiter);
    expect(findProgram('GIVEN', ['schemathesis', 'st'], { PATH })).toBe(join(folder, 'st'));
  });

  it('passes over what is on the PATH but cannot be run', () => {
    expect(findProgram('GIVEN', ['tool.jar'], { PATH: folder })).toBeUndefined();
  });

  it('prefers the file that the variable names', () => {
    const GIVEN = join(folder, 'tool.jar');
    expect(findProgram('GIVEN', ['st'], { PATH: folder, GIVEN })).toBe(GIVEN);
  });

  it('refuses a variable that names no file, as a tool left out unseen would look like one not installed', () => {
    const GIVEN = join(folder, 'absent');
    expect(() => findProgram('GIVEN', ['st'], { PATH: folder, GIVEN })).toThrow(`Failed to find ${GIVEN}: GIVEN names`);
  });

  it('says what installs each tool that is missing', () => {
    expect(findPrism({ PATH: '' })).toBeUndefined();
    expect(findSchemathesis({ PATH: '' })).toMatchObject({ install: 'pip install schemathesis' });
    expect(findSpecmatic({ PATH: folder })).toMatchObject({
      install: expect.stringContaining('npm install specmatic'),
    });
  });

  it('misses Java for a Specmatic that is there', () => {
    const GROUP_COUNTER_SPECMATIC = join(folder, 'tool.jar');
    expect(findSpecmatic({ PATH: '', GROUP_COUNTER_SPECMATIC })).toMatchObject({
      install: expect.stringMatching('Java'),
    });
    expect(findSpecmatic({ PATH: folder, GROUP_COUNTER_SPECMATIC })).toHaveProperty('command');
  });

  it('hands Prism over where it is there', () => {
    expect(findPrism({ PATH: folder })).toMatchObject({ file: 'prism.ts', args: [join(folder, 'prism')] });
  });
});
