import { describe, expect, it } from 'vitest';
import type { StateChange } from '../../contracts/scenarios/states.ts';
import { SAMPLE_ACCOUNT } from '../../mocks/options.ts';
import { createVerifiedService } from '../../mocks/server.ts';
import { createStates } from '../../mocks/states/mock-states.ts';
import { goodRequest } from './service-request.ts';

const GroupId = 'kit-group';
const app = { SDKAppID: SAMPLE_ACCOUNT.sdkappid };
const counters = (Value: number) => ({ GroupId, GroupCounter: [{ Key: 'like', Value }] });

function start() {
  const service = createVerifiedService();
  const states = createStates(service.world);
  const change = (action: StateChange['action']) => (state: StateChange['state'], params: object) =>
    states.apply({ state, params, action } as StateChange);
  const answer = (group = GroupId): unknown => {
    const { body } = service.handle(goodRequest(group), 1000) as { body: string };
    const { ErrorCode, GroupCounter } = JSON.parse(body) as { ErrorCode: number; GroupCounter?: { Value: number }[] };
    return ErrorCode === 0 ? GroupCounter?.map(({ Value }) => Value) : ErrorCode;
  };
  return { setUp: change('setup'), tearDown: change('teardown'), answer, states };
}

describe('a state', () => {
  it.each([
    ['a group with counters', counters(5), [5]],
    ['no group', { GroupId }, 10010],
    ['a dismissed group', { GroupId }, 10010],
    ['no permission', { GroupId }, 10007],
    ['an internal error', { GroupId }, 10002],
    ['a plan without group counters', app, 10059],
    ['an exhausted call limit', app, 60007],
  ] as const)('"%s" holds from its set-up to its teardown', (state, params, expected) => {
    const { setUp, tearDown, answer } = start();
    setUp('a group with counters', counters(1));
    setUp(state, params);
    expect(answer()).toEqual(expected);
    tearDown(state, params);
    expect(answer()).toEqual([1]);
  });

  it('replaces what was said of the group, and the teardown brings it back', () => {
    const { setUp, tearDown, answer } = start();
    setUp('a group with counters', counters(1));
    setUp('an internal error', { GroupId });
    setUp('a group with counters', counters(2));
    expect(answer()).toEqual([2]);
    tearDown('a group with counters', counters(2));
    expect(answer()).toBe(10002);
  });

  it.each([
    ['the order of the set-up', ['a group with counters', 'no permission']],
    ['the other order', ['no permission', 'a group with counters']],
  ] as const)('leaves nothing behind when it is torn down in %s', (_title, order) => {
    const { setUp, tearDown, answer } = start();
    setUp('a group with counters', counters(1));
    setUp('no permission', { GroupId });
    for (const state of order) tearDown(state, counters(1));
    expect(answer()).toBe(10010);
  });

  it('lets an internal error strike whatever else holds of the group', () => {
    const { setUp, answer } = start();
    setUp('no group', { GroupId });
    setUp('no permission', { GroupId });
    setUp('an internal error', { GroupId });
    expect(answer()).toBe(10002);
  });

  it('holds until as many teardowns as set-ups came', () => {
    const { setUp, tearDown, answer } = start();
    setUp('a group with counters', counters(1));
    setUp('an exhausted call limit', app);
    setUp('an exhausted call limit', app);
    tearDown('an exhausted call limit', app);
    expect(answer()).toBe(60007);
    tearDown('an exhausted call limit', app);
    expect(answer()).toEqual([1]);
  });

  it('of one group leaves others alone, and a teardown without set-up changes nothing', () => {
    const { setUp, tearDown, answer } = start();
    setUp('a group with counters', counters(1));
    tearDown('no group', { GroupId });
    setUp('no group', { GroupId: 'kit-other' });
    expect([answer(), answer('kit-other')]).toEqual([[1], 10010]);
  });

  it('is forgotten by a reset', () => {
    const { setUp, answer, states } = start();
    setUp('a group with counters', counters(1));
    setUp('a plan without group counters', app);
    states.reset();
    expect(answer()).toBe(10010);
  });
});
