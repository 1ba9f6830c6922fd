import { describe, expect, it } from 'vitest';
import { createCollector } from '../../load/measure/collect.ts';
import { createLiveRate } from '../../load/measure/live-rate.ts';
import { PROFILES } from '../../load/profiles.ts';

describe('the rate of a load', () => {
  it('is what came since it was last asked for, a second', () => {
    const rate = createLiveRate();
    const count = (kind: 'accepted' | 'refused' | 'broken', times: number) => {
      for (let time = 0; time < times; time++) rate.count(kind);
    };
    count('accepted', 400);
    count('refused', 80);
    expect(rate.tell(12_000, 10_000)).toBe('offered 240/s, accepted 200/s, refused 40/s');
    count('accepted', 90);
    count('broken', 30);
    expect(rate.tell(13_000, 10_000)).toBe(
      'offered 120/s, accepted 90/s, refused 0/s, 30/s without an answer that can be read',
    );
    expect(rate.tell(14_000, 10_000)).toBe('offered 0/s, accepted 0/s, refused 0/s');
  });
});

describe('what is told of a run under way', () => {
  it('are the calls of its warm-up, then how far it is and at what rate', () => {
    const collector = createCollector(PROFILES.above);
    const call = (startedAtMs: number, kind: 'accepted' | 'refused', measured = true) =>
      collector.onEvent({
        type: 'call',
        measured,
        call: { startedAtMs, kind, code: kind === 'refused' ? '60007' : '0' },
      });
    call(0, 'accepted', false);
    expect(collector.progress(500)).toBe('above: 1 calls to warm up');
    for (let index = 0; index < 480; index++) call(5000 + (index * 1000) / 240, index < 400 ? 'accepted' : 'refused');
    expect(collector.progress(7000)).toBe('above: 2 of 30 s, offered 240/s, accepted 200/s, refused 40/s');
  });
});
