import { describe, expect, it } from 'vitest';
import type { StateOutcome } from '../../../../contracts/provider/state-endpoint.ts';
import { ask, group } from '../../../../contracts/scenarios/build-scenario.ts';
import type { GivenState } from '../../../../contracts/scenarios/states.ts';
import { callProvider } from '../../../../contracts/verify/stage/call-provider.ts';
import { withStates } from '../../../../contracts/verify/stage/with-states.ts';
import { wireRequest } from '../../../../contracts/wire/wire-request.ts';
import { answered, fail, ok } from '../../oracles/exchanges.ts';
import { stageOf } from '../fuzz/stage-of.ts';

const CALLER = { sdkappid: 1, identifier: 'a', usersig: 'eJ' };
const MADE: StateOutcome = { kind: 'made', account: {} };
const LIKE = (Value: number): GivenState => group('g', [{ Key: 'like', Value }]);
const ABSENT = answered(fail(10010));
const holds = (value: number) => answered(ok(['like', value]));

/** A provider with one group, as it was `lateMs` ago; `read` may read otherwise. Time goes on by pauses alone. */
function lateBy(lateMs: number, read = (right: ReturnType<typeof holds>, _nth: number) => right) {
  let nowMs = 10_000;
  let reads = 0;
  const history = [{ atMs: 0, answer: ABSENT }];
  const slept: number[] = [];
  const clock = {
    now: () => nowMs,
    sleep: async (milliseconds: number) => {
      slept.push(milliseconds);
      nowMs += milliseconds;
    },
  };
  const setup = async ({ params }: GivenState) => {
    const value = 'GroupCounter' in params ? Number(params.GroupCounter[0]?.Value) : undefined;
    history.push({ atMs: nowMs, answer: value === undefined ? ABSENT : holds(value) });
    return MADE;
  };
  const visible = () => history.findLast(({ atMs }) => atMs + lateMs <= nowMs)?.answer ?? ABSENT;
  const states = { enter: async () => MADE, setup, teardown: async () => MADE };
  const stage = stageOf(() => read(visible(), ++reads), { states, clock });
  const request = wireRequest(stage.provider.baseUrl, ask('g'), CALLER, 1);
  const play = (...given: GivenState[]) => withStates(stage, given, () => callProvider(stage, request));
  return { stage, play, slept, reads: () => reads };
}

describe('a state that is visible late', () => {
  it('is waited for where the group is not there yet, and from then on before the first call', async () => {
    const { play, stage, slept, reads } = lateBy(300);
    expect(await play(LIKE(1))).toMatchObject({ exchange: holds(1) });
    expect(slept).toEqual([100, 150, 150]);
    expect(stage.learnt.lateness.delayMs).toBe(500);
    const before = reads();
    expect(await play(LIKE(2))).toMatchObject({ exchange: holds(2) });
    expect(slept).toEqual([100, 150, 150, 500]);
    expect(reads()).toBe(before + 1);
    expect(stage.learnt.lateness.observations()).toEqual([
      { unknown: 'states-visible', seen: 'late, within 500 ms', samples: 1 },
    ]);
  });

  it('is waited for where the counters are those from before', async () => {
    const { play } = lateBy(300);
    const nested = await withNested(play, LIKE(1), LIKE(2));
    expect(nested).toMatchObject({ exchange: holds(2) });
  });

  it('that never becomes visible stands as it was answered, and soon nothing is waited for any more', async () => {
    const { play, slept } = lateBy(Number.POSITIVE_INFINITY);
    for (let tries = 0; tries < 30; tries++) expect(await play(LIKE(1))).toMatchObject({ exchange: ABSENT });
    expect(slept.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(3500);
  });

  it('that is kept for a second is no late one', async () => {
    const { play } = lateBy(1000);
    expect(await play(LIKE(1))).toMatchObject({ exchange: ABSENT });
  });
});

describe('an answer from before', () => {
  it('that only the first read shows is a fault, also where states are waited for', async () => {
    let changed = 0;
    const { play, slept } = lateBy(0, (right, nth) => (nth === changed ? ABSENT : right));
    changed = 1;
    expect(await play(LIKE(1))).toMatchObject({ exchange: ABSENT });
    changed = 3;
    expect(await play(LIKE(2))).toMatchObject({ exchange: ABSENT });
    expect(slept).toEqual([50]);
  });

  it('is none where it is due: the same answer as ever is asked for once', async () => {
    const { play, reads } = lateBy(300);
    expect(await play({ state: 'no group', params: { GroupId: 'g' } })).toMatchObject({ exchange: ABSENT });
    expect(reads()).toBe(1);
  });
});

/** The second state is made while the first holds. */
async function withNested(play: ReturnType<typeof lateBy>['play'], first: GivenState, second: GivenState) {
  await play(first);
  return play(first, second);
}
