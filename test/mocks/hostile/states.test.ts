import { describe, expect, it } from 'vitest';
import type { StateChange } from '../../../contracts/scenarios/states.ts';
import { MOCK_LIMITS } from '../../../mocks/limits.ts';
import { SAMPLE_ACCOUNT } from '../../../mocks/options.ts';
import { createVerifiedService } from '../../../mocks/server.ts';
import { createStates } from '../../../mocks/states/mock-states.ts';
import { runServer } from '../running.ts';
import { expectUnharmed, health } from './clients.ts';

const group = (GroupId: string, Value = 1): StateChange => ({
  state: 'a group with counters',
  action: 'setup',
  params: { GroupId, GroupCounter: [{ Key: 'like', Value }] },
});
const app = (action: StateChange['action']): StateChange => ({
  state: 'an exhausted call limit',
  action,
  params: { SDKAppID: SAMPLE_ACCOUNT.sdkappid },
});

function start() {
  const { world } = createVerifiedService();
  return { world, states: createStates(world) };
}

describe('set-ups without teardown', () => {
  it('of ever new groups push out the oldest group, world and all', () => {
    const { world, states } = start();
    for (let index = 0; index < 2 * MOCK_LIMITS.states; index++) states.apply(group(`g${index}`));
    expect([states.size(), world.groups.size]).toEqual([MOCK_LIMITS.states, MOCK_LIMITS.states]);
    expect([world.groups.has(`g${MOCK_LIMITS.states - 1}`), world.groups.has(`g${MOCK_LIMITS.states}`)]).toEqual([
      false,
      true,
    ]);
  });

  it('of one group push out its own oldest, and no other group', () => {
    const { world, states } = start();
    states.apply(group('other'));
    for (let index = 0; index < 50_000; index++) states.apply(group('g', index));
    expect([states.size(), world.groups.size]).toEqual([MOCK_LIMITS.statesOfOneGroup + 1, 2]);
    expect(world.groups.get('g')?.counters.get('like')?.value).toBe(49_999n);
  });

  it('of the app hold until as many teardowns came as are kept', () => {
    const { world, states } = start();
    for (let index = 0; index < 1000; index++) states.apply(app('setup'));
    for (let index = 1; index < MOCK_LIMITS.statesOfOneGroup; index++) states.apply(app('teardown'));
    expect(world.app.limitExhausted).toBe(true);
    states.apply(app('teardown'));
    expect([world.app.limitExhausted, states.size()]).toEqual([false, 0]);
  });

  it('are told from a group whose set-up was pushed out: its teardown changes nothing', () => {
    const { world, states } = start();
    for (let index = 0; index <= MOCK_LIMITS.states; index++) states.apply(group(`g${index}`));
    states.apply({ ...group('g0'), action: 'teardown' } as StateChange);
    expect([states.size(), world.groups.size]).toEqual([MOCK_LIMITS.states, MOCK_LIMITS.states]);
  });

  it('take the same time each, however many there are', () => {
    const { states } = start();
    const startedAt = performance.now();
    for (let index = 0; index < 100_000; index++) states.apply(group(`g${index % 30_000}`));
    // A copy of ten thousand at each of them would take minutes.
    expect(performance.now() - startedAt).toBeLessThan(15_000);
  });

  it('by the endpoint show in its health, and go with a reset', async () => {
    const server = await runServer({ limits: { states: 10 } });
    for (let index = 0; index < 30; index++) {
      const body = JSON.stringify(group(`g${index}`));
      expect(
        (
          await fetch(server.statesUrl, {
            method: 'POST',
            body,
            headers: { connection: 'close', 'content-type': 'application/json' },
          })
        ).status,
      ).toBe(200);
    }
    expect((await health(server)).counts).toMatchObject({ states: 10, groups: 10 });
    server.reset();
    expect((await health(server)).counts).toMatchObject({ states: 0, groups: 0 });
    await expectUnharmed(server);
  });
});
