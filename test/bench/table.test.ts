import { describe, expect, it } from 'vitest';
import { renderTable } from './table.ts';

const WHEN = new Date('2026-03-04T05:06:07Z');

const PRISM = { name: 'prism', rounds: rounds([2_000], 500, 1.1) };
const OURS = [
  { name: 'bare', rounds: rounds([40_000], 20, 0.99) },
  { name: 'mock', rounds: rounds([30_000], 25, 0.99) },
];

/** Rounds of a server that used this much of a processor for its calls. */
function rounds(callsPerSecond: readonly number[], cpuPerCall: number, cpuShare: number) {
  return callsPerSecond.map((calls) => ({ callsPerSecond: calls, cpuPerCall, cpuShare }));
}

describe('the table of the bench', () => {
  it('shows middle values as ratios to the bare server, with the machine and the date', () => {
    const text = renderTable(
      [
        { name: 'bare', rounds: rounds([100, 40_000, 50_000], 20, 0.99) },
        { name: 'mock', rounds: rounds([34_000, 1, 90_000], 25, 0.99) },
        { name: 'msw', rounds: rounds([4_000, 4_000, 4_000], 200, 1.1) },
      ],
      undefined,
      WHEN,
    );
    expect(text.split('\n').slice(2, 5)).toEqual([
      '| bare | 40000 | 1.00 | 50000 | 1.00 | 99 % |',
      '| mock | 34000 | 0.85 | 40000 | 0.80 | 99 % |',
      '| msw | 4000 | 0.10 | 5000 | 0.10 | 110 % |',
    ]);
    expect(text).toMatch(/\d+ cores \(.*\), Node \d+\.\d+\.\d+; 2026-03-04\. Middle values of 3 rounds\./);
  });

  it.each([
    { share: 0.99, honest: 'the ratio per second is the honest one', verdict: 'Reached: 0.90, so it is met.' },
    {
      share: 0.7,
      honest: 'the ratio per processor second is the honest one',
      verdict: 'Reached: 0.50, so it is not met.',
    },
  ])('says that with the servers at $share of a processor $honest', ({ share, honest, verdict }) => {
    const text = renderTable(
      [
        { name: 'bare', rounds: rounds([10_000], 20, share) },
        { name: 'mock', rounds: rounds([9_000], 40, 0.99) },
      ],
      undefined,
      WHEN,
    );
    expect(text).toContain(honest);
    expect(text).toContain(verdict);
  });

  it('refuses to compare one server with nothing', () => {
    expect(() => renderTable([{ name: 'bare', rounds: rounds([1], 1, 1) }], PRISM, WHEN)).toThrow('fewer than two');
  });

  it('sets the mock beside Prism with a goal of its own', () => {
    const lines = renderTable(OURS, PRISM, WHEN).split('\n');
    expect(lines[4]).toBe('| prism | 2000 | 0.05 | 2000 | 0.04 | 110 % |');
    expect(lines.at(-1)).toBe("Goal: 10 times Prism's mock. Reached: 15.00, so it is met.");
    const slowed = { ...PRISM, rounds: rounds([2_000], 200, 0.7) };
    expect(renderTable(OURS, slowed, WHEN)).toMatch(/Prism's mock\. Reached: 8\.00, so it is not met\.$/);
  });

  it('says how to install Prism where it is not found, and claims nothing beside it', () => {
    const text = renderTable(OURS, undefined, WHEN);
    expect(text).toContain("| Prism's mock | not installed: `npm install --global @stoplight/prism-cli` |");
    expect(text).not.toContain('10 times');
  });
});
