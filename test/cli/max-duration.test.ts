import { describe, expect, it } from 'vitest';
import { duration } from '../../cli/options/define.ts';

describe('--max-duration', () => {
  it.each([
    ['90', 90_000],
    ['90s', 90_000],
    ['10m', 600_000],
    ['1h', 3_600_000],
  ])('reads %s', (text, milliseconds) => {
    expect(duration(text)).toBe(milliseconds);
  });

  it.each(['', '0', '0m', '-1', '1.5m', '10 m', '10min', 'm', '1e3', '10000000s'])('refuses "%s"', (text) => {
    expect(() => duration(text)).toThrow('Give a time such as 90s, 10m or 1h.');
  });
});
