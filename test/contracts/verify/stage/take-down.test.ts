import { describe, expect, it } from 'vitest';
import type { StateOutcome } from '../../../../contracts/provider/state-endpoint.ts';
import type { GivenState } from '../../../../contracts/scenarios/states.ts';
import { callProvider } from '../../../../contracts/verify/stage/call-provider.ts';
import { withStates } from '../../../../contracts/verify/stage/with-states.ts';
import { answered, ok } from '../../oracles/exchanges.ts';
import { REQUEST, stageOf } from '../fuzz/stage-of.ts';

const GROUP: GivenState = { state: 'a group with counters', params: { GroupId: 'kit', GroupCounter: [] } };
const PLAN: GivenState = { state: 'a plan without group counters', params: {} };

const MADE: StateOutcome = { kind: 'made', account: {} };
const BROKEN: StateOutcome = { kind: 'broken', reason: 'the state endpoint answered 503' };
const SILENT: StateOutcome = { kind: 'broken', silent: true, reason: 'the state endpoint gave no answer' };
const IMPOSSIBLE: StateOutcome = { kind: 'impossible', reason: 'the state endpoint answered 404' };

type Script = { setups?: StateOutcome[]; teardowns?: StateOutcome[]; signal?: AbortSignal; during?: () => void };

/** A stage whose state endpoint answers so one after the other, and the last for ever. */
function scripted({ setups = [MADE], teardowns = [MADE], signal, during = () => {} }: Script) {
  const changes: string[] = [];
  const slept: number[] = [];
  const next = (outcomes: StateOutcome[]) => (outcomes.length > 1 ? outcomes.shift() : outcomes[0]) ?? MADE;
  const states = {
    enter: async () => MADE,
    setup: async ({ state }: GivenState) => {
      changes.push(`+ ${state}`);
      during();
      return next(setups);
    },
    teardown: async ({ state }: GivenState) => {
      changes.push(`- ${state}`);
      return next(teardowns);
    },
  };
  const clock = { now: () => 0, sleep: async (milliseconds: number) => void slept.push(milliseconds) };
  const stage = stageOf(() => answered(ok()), { states, clock, ...(signal && { signal }) });
  const play = (given: readonly GivenState[]) => withStates(stage, given, () => callProvider(stage, REQUEST));
  return { stage, play, changes, slept };
}

describe('a teardown', () => {
  it.each([
    ['answers 5xx', BROKEN],
    ['gives no answer', SILENT],
  ])('is tried again where the endpoint %s', async (_title, outcome) => {
    const { play, changes, slept } = scripted({ teardowns: [outcome, outcome, MADE] });
    expect(await play([PLAN])).toMatchObject({ kind: 'played' });
    expect(changes.filter((change) => change.startsWith('-'))).toHaveLength(3);
    expect(slept).toEqual([100, 200]);
  });

  it('that cannot be done is not tried again', async () => {
    const { play, changes } = scripted({ teardowns: [IMPOSSIBLE] });
    expect(await play([GROUP])).toMatchObject({ kind: 'errored', reason: expect.stringContaining('not taken down') });
    expect(changes).toHaveLength(2);
  });
});

describe('a state that stays', () => {
  it('of a group spoils what was played on it, and nothing else', async () => {
    const { play } = scripted({ teardowns: [BROKEN, BROKEN, BROKEN, BROKEN, MADE] });
    expect(await play([GROUP])).toMatchObject({ kind: 'errored' });
    expect(await play([GROUP])).toMatchObject({ kind: 'played' });
  });

  it('of the whole app is the reason why nothing after it is played', async () => {
    const { play, stage } = scripted({ teardowns: [BROKEN] });
    const errored = { kind: 'errored', reason: `the state "${PLAN.state}" was not taken down: ${BROKEN.reason}` };
    expect(await play([GROUP, PLAN])).toEqual(errored);
    expect(await play([])).toEqual(errored);
    expect(await callProvider(stage, REQUEST)).toEqual(errored);
  });

  it('of the whole app is tried to be taken down again before the next use', async () => {
    const { play } = scripted({ teardowns: [BROKEN, BROKEN, BROKEN, BROKEN, MADE] });
    expect(await play([PLAN])).toMatchObject({ kind: 'errored' });
    expect(await play([GROUP])).toMatchObject({ kind: 'played' });
  });
});

describe('a set-up', () => {
  it('that an interrupt cuts off is taken down, as it may have been made', async () => {
    const stop = new AbortController();
    const { play, changes } = scripted({ setups: [SILENT], signal: stop.signal, during: () => stop.abort() });
    expect(await play([PLAN])).toEqual({ kind: 'couldNotRun', reason: 'interrupted' });
    expect(changes).toEqual([`+ ${PLAN.state}`, `- ${PLAN.state}`]);
  });

  it('that broke is taken down, and its own reason is told', async () => {
    const { play, changes } = scripted({ setups: [SILENT], teardowns: [IMPOSSIBLE] });
    expect(await play([PLAN])).toMatchObject({ kind: 'errored', reason: SILENT.reason });
    expect(changes).toHaveLength(2);
  });

  it('that cannot be done is not taken down', async () => {
    const { play, changes } = scripted({ setups: [IMPOSSIBLE] });
    expect(await play([PLAN])).toMatchObject({ kind: 'couldNotRun' });
    expect(changes).toHaveLength(1);
  });

  it('is not begun after an interrupt', async () => {
    const { play, changes } = scripted({ signal: AbortSignal.abort() });
    expect(await play([PLAN])).toEqual({ kind: 'couldNotRun', reason: 'interrupted' });
    expect(changes).toEqual([]);
  });
});
