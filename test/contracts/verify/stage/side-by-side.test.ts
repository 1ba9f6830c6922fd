import { describe, expect, it } from 'vitest';
import { createLearnt } from '../../../../contracts/verify/stage/learnt.ts';
import { playSideBySide } from '../../../../contracts/verify/stage/side-by-side.ts';

const settle = () => new Promise((resolve) => setImmediate(resolve));

/** A run at a provider of which some calls took as long. */
function learntAt(durationMs: number) {
  const learnt = createLearnt();
  for (let call = 0; call < 5; call++) learnt.width.took(durationMs);
  return learnt;
}

/** Parts that end when they are told to, with what is being played. */
function partsOf(given: readonly { alone?: boolean; calls?: number }[]) {
  const playing = new Set<number>();
  const ends = given.map(() => Promise.withResolvers<void>());
  const parts = given.map((part, index) => ({
    ...part,
    play: async () => {
      playing.add(index);
      await ends[index]?.promise;
      playing.delete(index);
      return index;
    },
  }));
  return { parts, now: () => [...playing], end: (index: number) => ends[index]?.resolve() };
}

const many = (count: number) => Array.from({ length: count }, () => ({}));

describe('parts of a run', () => {
  it('are played one after the other at a provider that is fast', async () => {
    const { parts, now, end } = partsOf(many(2));
    const run = playSideBySide({ learnt: learntAt(2) }, parts);
    await settle();
    expect(now()).toEqual([0]);
    end(0);
    await settle();
    expect(now()).toEqual([1]);
    end(1);
    expect(await run).toEqual([0, 1]);
  });

  it('are played ten at once at one that is slow, with their results in order', async () => {
    const { parts, now, end } = partsOf(many(12));
    const run = playSideBySide({ learnt: learntAt(20) }, parts);
    await settle();
    expect(now()).toHaveLength(10);
    for (const index of parts.keys()) end(11 - index);
    expect(await run).toEqual([...parts.keys()]);
  });

  it('join those that are being played when the provider turns out to be slow', async () => {
    const { parts, now, end } = partsOf(many(3));
    const learnt = createLearnt();
    const run = playSideBySide({ learnt }, parts);
    await settle();
    expect(now()).toEqual([0]);
    for (let call = 0; call < 5; call++) learnt.width.took(50);
    await settle();
    expect(now()).toEqual([0, 1, 2]);
    for (const index of parts.keys()) end(index);
    await run;
  });

  it('go on one after the other once company was seen to do harm', async () => {
    const { parts, now, end } = partsOf(many(12));
    const learnt = learntAt(20);
    const run = playSideBySide({ learnt }, parts);
    await settle();
    learnt.width.narrow();
    for (let index = 0; index < 9; index++) end(index);
    await settle();
    expect(now()).toEqual([9]);
    for (const index of parts.keys()) end(index);
    await run;
  });

  it('leave alone what is to be alone, which comes last', async () => {
    const { parts, now, end } = partsOf([{}, { alone: true }, { alone: true }, {}]);
    const run = playSideBySide({ learnt: learntAt(50) }, parts);
    await settle();
    expect(now()).toEqual([0, 3]);
    end(0);
    await settle();
    expect(now()).toEqual([3]);
    end(3);
    await settle();
    expect(now()).toEqual([1]);
    end(1);
    await settle();
    expect(now()).toEqual([2]);
    end(2);
    expect(await run).toEqual([0, 1, 2, 3]);
  });

  it('begin with the longest where several are played at once, and in their order else', async () => {
    const begun: number[] = [];
    const sizes = [1, 5, 3, 9];
    const parts = sizes.map((calls, index) => ({ calls, alone: index === 3, play: async () => begun.push(index) }));
    await playSideBySide({ learnt: learntAt(50) }, parts);
    expect(begun).toEqual([1, 2, 0, 3]);
    begun.length = 0;
    await playSideBySide({ learnt: learntAt(2) }, parts);
    expect(begun).toEqual([0, 1, 2, 3]);
  });

  it('may have parts of their own, of which one goes on at any time and others where there is room', async () => {
    const learnt = learntAt(20);
    const [outer, other, inner] = [partsOf(many(8)), partsOf([{}]), partsOf(many(9))];
    const nested = {
      calls: 9,
      play: () =>
        settle()
          .then(() => playSideBySide({ learnt }, inner.parts))
          .then(() => 8),
    };
    const run = playSideBySide({ learnt }, [...outer.parts, nested, ...other.parts]);
    await settle();
    await settle();
    expect([outer.now().length, inner.now().length, other.now().length]).toEqual([8, 1, 1]);
    for (let index = 0; index < 4; index++) outer.end(index);
    await settle();
    inner.end(0);
    await settle();
    expect(inner.now()).toEqual([1, 2, 3, 4, 5]);
    for (const one of [outer, other, inner]) for (const index of one.parts.keys()) one.end(index);
    expect(await run).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 0]);
    expect(learnt.width.joined).toBe(0);
  });
});
