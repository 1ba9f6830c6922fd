import { describe, expect, it } from 'vitest';
import { renderLatencies } from './latency/table.ts';

const RUN = { latencyMs: 50, seconds: 13.04, calls: 1000, notPassed: [] };

describe('the table of latencies', () => {
  it('has seconds and calls beside what one call after the other would wait', () => {
    expect(renderLatencies([RUN]).split('\n').at(-1)).toBe('| 50 ms | 13.0 | 1000 | 50.0 |');
  });

  it('names the checks that a right provider did not pass', () => {
    expect(renderLatencies([{ ...RUN, notPassed: ['many-reads'] }])).toContain('Not passed at 50 ms: many-reads.');
  });
});
