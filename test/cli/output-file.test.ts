import { accessSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { readOutputs } from '../../cli/options/output.ts';
import { temporaryFolder } from '../temporary.ts';

vi.mock('node:fs', { spy: true });

/** Makes this one path unwritable, for root too, who may write everything. */
function refuse(path: string): void {
  vi.mocked(accessSync).mockImplementation((asked) => {
    if (asked === path) throw new Error(`EACCES: permission denied, access '${path}'`);
  });
}

const read = (file: string) => readOutputs({ format: 'text', output: [`json=${file}`] });

it('takes a file that is there and can be written, whatever its folder', () => {
  const folder = temporaryFolder({ 'report.json': '' });
  refuse(folder);
  expect(read(join(folder, 'report.json'))).toEqual([{ format: 'json', file: join(folder, 'report.json') }]);
});

it('refuses a new file in a folder that cannot be written', () => {
  const folder = temporaryFolder();
  refuse(folder);
  expect(() => read(join(folder, 'report.json'))).toThrow(/Failed to read --output: EACCES/);
});

it('refuses a file that is there and cannot be written', () => {
  const file = join(temporaryFolder({ 'report.json': '' }), 'report.json');
  refuse(file);
  expect(() => read(file)).toThrow(/Failed to read --output: EACCES/);
});
