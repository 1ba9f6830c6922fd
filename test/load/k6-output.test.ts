import { describe, expect, it } from 'vitest';
import { readK6Line } from '../../load/measure/k6-output.ts';

function point(metric: string, value: number, tags: Record<string, string>, metadata?: Record<string, string>): string {
  const data = { time: '2026-01-01T00:00:01.500123456Z', value, tags, ...(metadata && { metadata }) };
  return JSON.stringify({ metric, type: 'Point', data });
}

const END = Date.parse('2026-01-01T00:00:01.500Z');

describe("a line of k6's output", () => {
  it('about a call gives its start, outcome and code', () => {
    expect(readK6Line(point('group_counter_refused_ms', 500, { scenario: 'measured', code: '60007' }))).toEqual({
      type: 'call',
      measured: true,
      call: { startedAtMs: END - 500, endedAtMs: END, kind: 'refused', code: '60007' },
    });
  });

  it('about a call says when it was due, and which step of its profile it is of', () => {
    const tags = { scenario: 'measured-12' };
    expect(readK6Line(point('group_counter_accepted_ms', 3, tags, { due: '1767225601490.25' }))).toMatchObject({
      measured: true,
      call: { dueAtMs: 1_767_225_601_490.25, step: 12, code: '0' },
    });
  });

  it('about a bad answer gives what is wrong with it', () => {
    const line = point('group_counter_accepted_ms', 1, { scenario: 'measured', code: '0', problem: 'HTTP status 502' });
    expect(readK6Line(line)).toMatchObject({ call: { kind: 'accepted', problem: 'HTTP status 502' } });
  });

  it('about the warm-up is told apart', () => {
    const line = point('group_counter_broken_ms', 1, { scenario: 'warm-up', code: 'no-answer' });
    expect(readK6Line(line)).toMatchObject({ measured: false, call: { kind: 'broken', code: 'no-answer' } });
  });

  it('about dropped iterations gives their number', () => {
    expect(readK6Line(point('dropped_iterations', 3, { scenario: 'measured-1' }))).toEqual({
      type: 'dropped',
      measured: true,
      count: 3,
    });
  });

  it('about an error in place of an answer gives its code', () => {
    const line = point('http_reqs', 1, { scenario: 'warm-up', error_code: '1310' });
    expect(readK6Line(line)).toEqual({ type: 'silent', measured: false, code: '1310' });
  });

  it.each([
    ['another metric', point('http_req_duration', 1, { scenario: 'measured' })],
    ["a metric's definition", '{"type":"Metric","data":{"name":"group_counter_refused_ms"},"metric":"x"}'],
    ['nothing', ''],
    ['what was cut off', point('group_counter_refused_ms', 500, { scenario: 'measured', code: '60007' }).slice(0, 60)],
    ['an answer with a status', point('http_reqs', 1, { scenario: 'measured', error_code: '1502' })],
    ['an answer', point('http_reqs', 1, { scenario: 'measured' })],
  ])('about %s is passed over', (_, line) => {
    expect(readK6Line(line)).toBeUndefined();
  });
});
