import { describe, expect, it } from 'vitest';
import { createDoor, type Door } from '../../../../contracts/verify/stage/door.ts';

/** Time that goes on where it is told to. */
function handClock() {
  let nowMs = 0;
  let sleepers: { until: number; wake: () => void }[] = [];
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  const sleep = (milliseconds: number) =>
    new Promise<void>((wake) => sleepers.push({ until: nowMs + milliseconds, wake }));
  const advance = async (milliseconds: number) => {
    nowMs += milliseconds;
    const awake = sleepers.filter(({ until }) => until <= nowMs);
    sleepers = sleepers.filter((one) => !awake.includes(one));
    for (const { wake } of awake) wake();
    await settle();
  };
  return { time: { clock: { now: () => nowMs, sleep } }, advance, settle };
}

/** Somebody who passes and is within until told to leave. */
function visitor(pass: (errand: () => Promise<string>) => Promise<unknown>) {
  let isIn = false;
  const left = Promise.withResolvers<string>();
  const done = pass(() => {
    isIn = true;
    return left.promise;
  });
  return { isIn: () => isIn, leave: () => left.resolve('done'), done };
}

function visitors(door: Door) {
  const { time, ...rest } = handClock();
  const one = () => visitor((errand) => door.pass(time, errand));
  const alone = () => visitor((errand) => door.passAlone(time, errand));
  return { one, alone, ...rest };
}

describe('a door', () => {
  it('lets one in after the other as fast as they leave', async () => {
    const { one, settle } = visitors(createDoor(1));
    for (let index = 0; index < 3; index++) {
      const visit = one();
      await settle();
      expect(visit.isIn()).toBe(true);
      visit.leave();
      expect(await visit.done).toEqual({ result: 'done', inCompany: false });
    }
  });

  it('lets others in beside one at the pace that it has', async () => {
    const { one, advance, settle } = visitors(createDoor(100));
    const all = [one(), one(), one()];
    await settle();
    const within = () => all.map(({ isIn }) => isIn());
    expect(within()).toEqual([true, false, false]);
    await advance(9);
    expect(within()).toEqual([true, false, false]);
    await advance(1);
    expect(within()).toEqual([true, true, false]);
    await advance(10);
    expect(within()).toEqual([true, true, true]);
    for (const { leave } of all) leave();
    expect(await Promise.all(all.map(({ done }) => done))).toEqual(
      all.map(() => ({ result: 'done', inCompany: true })),
    );
  });

  it('lets the next in before its time where nobody is within', async () => {
    const { one, settle } = visitors(createDoor(1));
    const [first, second] = [one(), one()];
    first.leave();
    await settle();
    expect(second.isIn()).toBe(true);
    second.leave();
    expect(await second.done).toEqual({ result: 'done', inCompany: false });
  });

  it('keeps whoever is to be alone until the others have left, and others until that one has', async () => {
    const { one, alone, settle } = visitors(createDoor());
    const [first, lonely, last] = [one(), alone(), one()];
    await settle();
    expect([first, lonely, last].map(({ isIn }) => isIn())).toEqual([true, false, false]);
    first.leave();
    await settle();
    expect([lonely.isIn(), last.isIn()]).toEqual([true, false]);
    lonely.leave();
    await settle();
    expect(last.isIn()).toBe(true);
    last.leave();
    expect(await lonely.done).toBe('done');
  });

  it('lets in whoever waits when an errand fails', async () => {
    const { time, settle } = handClock();
    const door = createDoor(1);
    const failing = door.pass(time, () => Promise.reject(new Error('lost')));
    const next = visitor((errand) => door.pass(time, errand));
    await expect(failing).rejects.toThrow('lost');
    await settle();
    expect(next.isIn()).toBe(true);
    next.leave();
    await next.done;
  });
});
