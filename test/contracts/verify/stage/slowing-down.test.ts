import { expect, it } from 'vitest';
import { callProvider } from '../../../../contracts/verify/stage/call-provider.ts';
import { answered, fail, ok } from '../../oracles/exchanges.ts';
import { REQUEST, stageOf } from '../fuzz/stage-of.ts';

const OK = answered(ok());
const REFUSED = answered(fail(60007));

/** A run on a clock that moves while it sleeps, in which these calls, counted from 1, are refused for frequency. */
function refusing(refused: readonly number[]) {
  let at = 0;
  const sentAt: number[] = [];
  const clock = {
    now: () => at,
    sleep: async (milliseconds: number) => {
      at += milliseconds;
    },
  };
  const answer = () => {
    sentAt.push(at);
    return { ...(refused.includes(sentAt.length) ? REFUSED : OK), startedAt: at };
  };
  const stage = stageOf(answer, { clock });
  const goOn = (milliseconds: number) => {
    at += milliseconds;
  };
  return { sentAt, goOn, call: () => callProvider(stage, REQUEST) };
}

/** How many of the calls after a long pause are sent at once, and the most within a second. */
async function afterPause(...refused: readonly number[]) {
  const { call, goOn, sentAt } = refusing(refused);
  await call();
  goOn(2000);
  await call();
  goOn(5000);
  const before = sentAt.length;
  for (let number = 0; number < 400; number++) await call();
  const times = sentAt.slice(before);
  const within = times.map((from) => times.filter((time) => time >= from && time < from + 1000).length);
  return { atOnce: times.filter((time) => time === times[0]).length, mostInSecond: Math.max(...within) };
}

it('after a refusal for frequency calls that are late are made up for, within the limit', async () => {
  const { atOnce, mostInSecond } = await afterPause(1);
  expect(atOnce).toBe(18);
  expect(mostInSecond).toBeLessThan(200);
});

it('what is refused within a second of that tells of the calls before', async () => {
  expect((await afterPause(1, 2, 3)).atOnce).toBe(18);
});

it('after another one they are an even distance apart, and fewer', async () => {
  expect(await afterPause(1, 3)).toEqual({ atOnce: 1, mostInSecond: 163 });
});
