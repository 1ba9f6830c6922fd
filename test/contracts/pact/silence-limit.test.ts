import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { silenceLimit } from '../../../contracts/pact/verifier/silence-limit.ts';

describe('the limit of silence', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('aborts after so long without a sound', () => {
    const { signal } = silenceLimit(1000);
    vi.advanceTimersByTime(999);
    expect(signal.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(signal.aborted).toBe(true);
  });

  it('begins anew at each sound, however long it all takes', () => {
    const { signal, heard } = silenceLimit(1000);
    for (let time = 0; time < 5; time++) {
      vi.advanceTimersByTime(900);
      heard();
    }
    expect(signal.aborted).toBe(false);
    vi.advanceTimersByTime(1000);
    expect(signal.aborted).toBe(true);
  });

  it('is over when nobody listens any more', () => {
    const { signal, heard, end } = silenceLimit(1000);
    end();
    heard();
    vi.advanceTimersByTime(5000);
    expect(signal.aborted).toBe(false);
  });
});
