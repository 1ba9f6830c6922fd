import { describe, expect, it } from 'vitest';
import type { StateOutcome } from '../../../contracts/provider/state-endpoint.ts';
import { SCENARIOS } from '../../../contracts/scenarios/all-scenarios.ts';
import { playAll } from '../../../contracts/verify/scenarios/play-all.ts';
import type { Stage } from '../../../contracts/verify/stage/stage.ts';
import { answered, ok } from '../oracles/exchanges.ts';
import { stageOf } from './fuzz/stage-of.ts';

const ACCOUNT = { sdkappid: 1400000000, identifier: 'administrator', secretKey: 'k'.repeat(64) };

const COUNTERS = SCENARIOS.filter(({ expect }) => expect.outcome === 'counters');
const STATELESS = SCENARIOS.filter(({ given }) => given.length === 0).slice(0, 6);
const MISSING = SCENARIOS.filter(({ id }) => id === 'missing-group');

const play = (stage: Partial<Stage>, scenarios = STATELESS) =>
  playAll(
    stageOf(() => answered(ok()), { account: ACCOUNT, ...stage }),
    scenarios,
  );

const kinds = async (plays: ReturnType<typeof play>) => (await plays).map(({ played }) => played.kind);

/** A state endpoint of which every change comes out like this. */
function states(outcome: StateOutcome): Pick<Stage, 'states'> {
  const change = async () => outcome;
  return { states: { enter: change, setup: change, teardown: change } };
}

describe('playing scenarios', () => {
  it('goes on while there are answers', async () => {
    expect(STATELESS).toHaveLength(6);
    expect(new Set(await kinds(play({})))).toEqual(new Set(['played']));
  });

  it('goes on without states after three calls of the endpoint that got no answer', async () => {
    const silent = states({ kind: 'broken', silent: true, reason: 'the state endpoint gave no answer' });
    const plays = await play(silent, [...COUNTERS.slice(0, 3), ...MISSING, ...COUNTERS.slice(3, 4), ...MISSING]);
    // What needs no state says nothing about the endpoint, which stays silent.
    expect(plays.map(({ played }) => played.kind).slice(3)).toEqual(['played', 'couldNotRun', 'played']);
    expect(plays[4]?.played).toMatchObject({ reason: expect.stringMatching(/endpoint in a row got no answer/) });
  });

  it('does not give up a state endpoint that answers, however badly', async () => {
    const broken = states({ kind: 'broken', reason: 'the state endpoint answered 500' });
    expect(new Set(await kinds(play(broken, COUNTERS.slice(0, 6))))).toEqual(new Set(['errored']));
  });

  it('stops at what is enough, and says so', async () => {
    const stage = stageOf(() => answered(ok()));
    const plays = await playAll(stage, COUNTERS.slice(0, 3), {
      play: async (_stage, scenario) => ({
        scenario,
        played: { kind: 'errored', reason: '' },
        judgement: { findings: [] },
      }),
      enough: ({ scenario }) => `not sent: ${scenario.id} is enough`,
    });
    expect(plays.map(({ played }) => (played.kind === 'played' ? '' : played.reason))).toEqual([
      '',
      'not sent: chosen-counters is enough',
      'not sent: chosen-counters is enough',
    ]);
  });

  it('stops when it is interrupted, and says so', async () => {
    const plays = await play({ signal: AbortSignal.abort() });
    expect(plays.map(({ played }) => played)).toEqual(
      STATELESS.map(() => ({ kind: 'couldNotRun', reason: 'interrupted before it was its turn' })),
    );
  });
});
