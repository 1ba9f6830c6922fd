import { describe, expect, it } from 'vitest';
import { callsBefore } from '../../load/judge/calls-before.ts';
import type { LoadCall } from '../../load/measure/load-calls.ts';

/** A call that was sent and answered at these times, and accepted unless told otherwise. */
function call(startedAtMs: number, endedAtMs: number, kind: LoadCall['kind'] = 'accepted'): LoadCall {
  return { startedAtMs, endedAtMs, kind, code: kind === 'accepted' ? '0' : '60007' };
}

describe('the calls of the second before one', () => {
  it('are those that were sent in it, where the answers came apart', () => {
    const calls = [call(0, 10), call(1, 1500), call(2, 3000)];
    expect(calls.map((one) => callsBefore(calls).get(one))).toEqual([1, 2, 3]);
  });

  it('are those that were answered in it, where they were sent apart', () => {
    const calls = [call(0, 5000), call(1500, 5001), call(3000, 5002)];
    expect(calls.map((one) => callsBefore(calls).get(one))).toEqual([1, 2, 3]);
    expect(calls.map((one) => callsBefore(calls, undefined, Math.min).get(one))).toEqual([1, 1, 1]);
  });

  it('end with a second, and a little more', () => {
    const calls = [call(0, 0), call(1015, 1015), call(2040, 2040)];
    expect(calls.map((one) => callsBefore(calls).get(one))).toEqual([1, 2, 1]);
  });

  it('are those that count', () => {
    const calls = [call(0, 0), call(1, 1, 'refused'), call(2, 2)];
    const accepted = callsBefore(calls, ({ kind }) => kind === 'accepted');
    expect(calls.map((one) => accepted.get(one))).toEqual([1, 1, 2]);
  });
});
