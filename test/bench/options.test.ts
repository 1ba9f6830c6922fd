import { describe, expect, it } from 'vitest';
import { readBenchOptions } from './options.ts';

describe('the options of the bench', () => {
  it('runs servers, tools and imports without any', () => {
    expect(readBenchOptions([])).toEqual({ sections: ['servers', 'tools', 'imports'], rateSeconds: 60 });
  });

  it.each(['servers', 'tools', 'imports', 'client', 'latency', 'rate', 'profile'])(
    'runs %s alone when told',
    (section) => {
      expect(readBenchOptions(['--only', section]).sections).toEqual([section]);
    },
  );

  it('has a time for each rate', () => {
    expect(readBenchOptions(['--only', 'rate', '--seconds', '20'])).toEqual({ sections: ['rate'], rateSeconds: 20 });
  });

  it.each([
    ['--only'],
    ['--only', 'all'],
    ['--only', 'tools', 'servers'],
    ['servers'],
    ['--skip', 'tools'],
    ['--seconds', '20'],
    ['--only', 'tools', '--seconds', '20'],
    ['--only', 'rate', '--seconds', '2'],
    ['--only', 'rate', '--seconds', 'long'],
  ])('refuses %s %s %s %s', (...argv) => {
    expect(() => readBenchOptions(argv.filter((one) => one !== undefined))).toThrow(
      /Failed to read .* Give nothing, or --only servers or --only tools or --only imports or --only client or --only latency or --only profile or --only rate \[--seconds N\]\./,
    );
  });
});
