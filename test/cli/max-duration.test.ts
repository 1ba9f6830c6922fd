import { describe, expect, it } from 'vitest';
import { readContractOptions } from '../../cli/contract-options.ts';
import { duration } from '../../cli/options/define.ts';
import { silentContext } from './context.ts';

describe('--max-duration', () => {
  it.each([
    ['90', 90_000],
    ['90s', 90_000],
    ['10m', 600_000],
    ['1h', 3_600_000],
  ])('reads %s', (text, milliseconds) => {
    expect(duration(text)).toBe(milliseconds);
  });

  it('reaches the run, which has a limit of its own where none is given', () => {
    const given = (options: object) => readContractOptions({ format: 'text', ...options }, silentContext()).verify;
    expect(given({ maxDuration: 5000 })).toMatchObject({ maxDurationMs: 5000 });
    expect(given({})).not.toHaveProperty('maxDurationMs');
  });

  it.each(['', '0', '0m', '-1', '1.5m', '10 m', '10min', 'm', '1e3', '10000000s'])('refuses "%s"', (text) => {
    expect(() => duration(text)).toThrow('Give a time such as 90s, 10m or 1h.');
  });
});
