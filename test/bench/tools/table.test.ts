import { describe, expect, it } from 'vitest';
import { renderTools } from './table.ts';

/** A run in so many seconds, half of them of the processor. */
function run(seconds: number, checks: number, calls: number, findings = 0) {
  return { seconds, cpuSeconds: seconds / 2, checks, calls, findings };
}

const OURS = {
  tool: { name: 'ours', aCheck: 'a check of the report' },
  runs: [run(1, 100, 500), run(9, 100, 500), run(0.5, 100, 500)],
};
const OTHER = { tool: { name: 'other', aCheck: 'a case' }, runs: [run(10, 250, 250, 3)] };
const KILLED = { tool: { name: 'slow', aCheck: 'a scenario' }, runs: [] };

describe('the table of the tools', () => {
  it('shows middle values, each time a check and a call beside ours', () => {
    expect(renderTools([OURS, OTHER], []).split('\n').slice(2, 4)).toEqual([
      '| ours | 1.00 | 100 | 10.00 | 1.0 | 500 | 2.00 | 1.0 | 1.00 | 1.0 | 0 |',
      '| other | 10.00 | 250 | 40.00 | 4.0 | 250 | 40.00 | 20.0 | 20.00 | 20.0 | 3 |',
    ]);
  });

  it('says what a check is for each, how many runs there were and whether the goal is met', () => {
    const lines = renderTools([OURS, OTHER], []).split('\n');
    expect(lines).toContain('A check of other is a case.');
    expect(lines.join('\n')).toContain('Middle values of 3 (ours), 1 (other) runs');
    expect(lines.at(-1)).toBe('Goal: 10 times faster a call than other. Reached: 20.0, so it is met.');
    expect(renderTools([OTHER, OURS], []).split('\n').at(-1)).toMatch(/Reached: 0\.1, so it is not met\.$/);
  });

  it('names what is missing or was stopped, and claims nothing beside it', () => {
    const text = renderTools([OURS, KILLED], [{ name: 'absent', install: 'get absent' }]);
    expect(text).toContain('| absent | not installed: `get absent` | | | | | | | | | |');
    expect(text).toMatch(/\| slow \| not done in its time \|/);
    expect(text).not.toContain('Goal');
  });

  it('refuses to compare others without ours', () => {
    expect(() => renderTools([{ ...OURS, runs: [] }, OTHER], [])).toThrow('verify did not end');
  });
});
