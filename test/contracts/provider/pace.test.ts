import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../contracts/provider/clock.ts';
import { evenPace, paceFor } from '../../../contracts/provider/pace.ts';

/** A clock that moves only when somebody sleeps. */
function fakeClock(): Clock & { at: number } {
  const clock = {
    at: 1000,
    now: () => clock.at,
    sleep: async (milliseconds: number) => {
      clock.at += milliseconds;
    },
  };
  return clock;
}

describe('pace', () => {
  it('lets no second hold more than half the limit off loopback', async () => {
    const clock = fakeClock();
    const pace = paceFor({ isLoopback: false }, clock);
    const times: number[] = [];
    for (let call = 0; call < 500; call++) {
      await pace();
      times.push(clock.now());
    }
    const busiest = Math.max(
      ...times.map((start) => times.filter((time) => time >= start && time < start + 1000).length),
    );
    expect(busiest).toBe(100);
  });

  it('makes up for a lag, and for no more than that', async () => {
    const clock = fakeClock();
    const pace = evenPace(180, clock, undefined, 100);
    await pace();
    clock.at += 5000;
    const times: number[] = [];
    for (let call = 0; call < 500; call++) {
      await pace();
      times.push(clock.now());
    }
    expect(times.filter((time) => time === times[0])).toHaveLength(18);
    const inSecond = times.map((start) => times.filter((time) => time >= start && time < start + 1000).length);
    expect(Math.max(...inSecond)).toBe(198);
  });

  it('does not wait on loopback', async () => {
    const clock = fakeClock();
    const pace = paceFor({ isLoopback: true }, clock);
    for (let call = 0; call < 500; call++) await pace();
    expect(clock.now()).toBe(1000);
  });
});
