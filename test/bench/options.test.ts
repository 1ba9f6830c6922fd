import { describe, expect, it } from 'vitest';
import { readSections } from './options.ts';

describe('the options of the bench', () => {
  it('runs servers and tools without any', () => {
    expect(readSections([])).toEqual(['servers', 'tools']);
  });

  it.each(['servers', 'tools', 'latency'])('runs %s alone when told', (section) => {
    expect(readSections(['--only', section])).toEqual([section]);
  });

  it.each([['--only'], ['--only', 'all'], ['--only', 'tools', 'servers'], ['servers'], ['--skip', 'tools']])(
    'refuses %s %s %s',
    (...argv) => {
      expect(() => readSections(argv)).toThrow(
        /Failed to read .* Give nothing, or --only servers or --only tools or --only latency\./,
      );
    },
  );
});
