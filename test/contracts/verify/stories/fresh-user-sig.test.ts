import { describe, expect, it } from 'vitest';
import { createSender } from '../../../../contracts/provider/send-request.ts';
import { storyParts } from '../../../../contracts/verify/scenarios/stories/run-stories.ts';
import { outcomes, runLayer } from '../metamorphic/run-layer.ts';

/**
 * The story of a UserSig's life, told from near the end of a second on, where its calls take this long one after the other
 * and each waits for its turn before. Milliseconds.
 */
async function told(durationsMs: readonly number[], waitMs = 0) {
  const sender = createSender();
  const slept: number[] = [];
  let nowMs = 1_800_000_000_900;
  let sent = 0;
  const clock = {
    now: () => nowMs,
    sleep: async (milliseconds: number) => {
      slept.push(milliseconds);
      nowMs += milliseconds;
    },
  };
  const send: typeof sender.send = async (request) => {
    const startedAt = nowMs;
    const durationMs = durationsMs[sent++] ?? 1;
    nowMs += durationMs;
    return { ...(await sender.send(request)), startedAt, durationMs };
  };
  const pace = async () => {
    nowMs += waitMs;
  };
  const stage = { clock, pace, sender: { ...sender, send } };
  const run = await runLayer(storyParts, {}, { selected: (id) => id === 'usersig-whole-life', stage });
  expect(outcomes(run)).toEqual({ 'usersig-whole-life': 'passed' });
  return { sent, slept };
}

describe('a call whose UserSig is to be accepted in the second in which it was signed', () => {
  it('is made once where it is answered in that second', async () => {
    expect(await told([1, 1, 1, 1, 1])).toEqual({ sent: 5, slept: [] });
  });

  it('is made again with a new one, as a second begins, where the second was over before the answer', async () => {
    expect(await told([1, 150])).toEqual({ sent: 6, slept: [949] });
  });

  it('is made four times at most', async () => {
    expect(await told([], 1000)).toMatchObject({ sent: 5 + 3 + 3 });
  });

  it('is made once by a provider that takes longer than a second', async () => {
    expect(await told([1, 1200, 1, 1200])).toEqual({ sent: 5, slept: [] });
  });
});
