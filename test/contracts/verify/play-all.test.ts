import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../contracts/provider/address.ts';
import { systemClock } from '../../../contracts/provider/clock.ts';
import { createSender } from '../../../contracts/provider/send.ts';
import { stateEndpoint } from '../../../contracts/provider/state-endpoint.ts';
import { SCENARIOS } from '../../../contracts/scenarios/index.ts';
import { createSecrets } from '../../../contracts/secrets/secrets.ts';
import { playAll } from '../../../contracts/verify/scenarios/play-all.ts';
import type { Play, Played, Stage } from '../../../contracts/verify/stage/stage.ts';
import type { Trouble } from '../../../contracts/wire/exchange.ts';
import { answered, ok } from '../oracles/exchanges.ts';

const STAGE: Stage = {
  provider: readAddress({ baseUrl: 'http://127.0.0.1:1' }),
  account: {},
  sender: createSender(),
  pace: async () => {},
  clock: systemClock,
  patience: { leftMs: 0 },
  random: () => 1,
  secrets: createSecrets(),
};

const COUNTERS = SCENARIOS.filter(({ expect }) => expect.outcome === 'counters');
const MISSING = SCENARIOS.find(({ id }) => id === 'missing-group') as Play['scenario'];

const REQUEST = { method: 'POST', url: 'http://127.0.0.1:1/', headers: {}, body: '{}' };
const ANSWERED: Played = { kind: 'played', request: REQUEST, exchange: answered(ok()) };

function silent(kind: Trouble['kind']): Played {
  const { request, startedAt, durationMs } = answered(ok());
  const exchange = { request, startedAt, durationMs, trouble: { kind, message: `it was ${kind}` } };
  return { kind: 'played', request: REQUEST, exchange };
}

/** Plays six scenarios that come out like this, and says how many were really played and why not the rest. */
async function play(outcomes: Played[], more: Partial<Stage> = {}) {
  let played = 0;
  const stage = { ...STAGE, ...more };
  const once = async (_stage: Stage, scenario: Play['scenario']): Promise<Play> => ({
    scenario,
    played: outcomes[played++] ?? ANSWERED,
    judgement: { findings: [] },
  });
  const plays = await playAll(stage, SCENARIOS.slice(0, 6), { play: once });
  const last = plays.at(-1)?.played;
  return { played, reason: last?.kind === 'couldNotRun' ? last.reason : undefined, of: plays.length };
}

describe('playing scenarios', () => {
  it('goes on while there are answers', async () => {
    const mixed = [silent('timeout'), silent('timeout'), ANSWERED, silent('timeout'), silent('timeout'), ANSWERED];
    expect(await play(mixed)).toEqual({ played: 6, reason: undefined, of: 6 });
  });

  it('goes on when connections are closed, which takes no time', async () => {
    expect(await play(Array.from({ length: 6 }, () => silent('closed')))).toMatchObject({ played: 6 });
  });

  it('stops after three calls in a row without an answer, and says so', async () => {
    const { played, reason, of } = await play(Array.from({ length: 6 }, () => silent('timeout')));
    expect({ played, of }).toEqual({ played: 3, of: 6 });
    expect(reason).toMatch(/3 scenarios in a row got no answer \(it was timeout\)/);
  });

  it('goes on without states after three in a row that got no answer, but not after three that broke', async () => {
    const broken: Played = { kind: 'errored', reason: 'the state endpoint answered 500' };
    const silent: Played = { kind: 'errored', reason: 'the state endpoint gave no answer', silent: 'states' };
    const states = stateEndpoint('http://127.0.0.1:1/states');
    expect(await play([broken, broken, broken], { states })).toMatchObject({ played: 6 });
    expect(await play([silent, silent, silent], { states })).toMatchObject({
      played: 3,
      reason: expect.stringContaining('endpoint'),
    });
    const plays = await playAll(
      { ...STAGE, states },
      [...COUNTERS.slice(0, 3), MISSING, ...COUNTERS.slice(3, 4), MISSING],
      {
        play: async (stage, scenario) => ({
          scenario,
          played: stage.states ? silent : ANSWERED,
          judgement: { findings: [] },
        }),
      },
    );
    const errored = ['errored', 'errored', 'errored'];
    // What needs no state says nothing about the endpoint, which stays silent.
    expect(plays.map(({ played }) => played.kind)).toEqual([...errored, 'played', 'couldNotRun', 'played']);
  });

  it('stops at what is enough, and says so', async () => {
    const plays = await playAll(STAGE, COUNTERS.slice(0, 3), {
      play: async (_stage, scenario) => ({ scenario, played: ANSWERED, judgement: { findings: [] } }),
      enough: ({ scenario }) => `not sent: ${scenario.id} is enough`,
    });
    expect(plays.map(({ played }) => (played.kind === 'played' ? '' : played.reason))).toEqual([
      '',
      `not sent: ${COUNTERS[0]?.id} is enough`,
      `not sent: ${COUNTERS[0]?.id} is enough`,
    ]);
  });

  it('sends nothing after an interrupt', async () => {
    expect(await play([], { signal: AbortSignal.abort() })).toMatchObject({
      played: 0,
      reason: expect.stringContaining('interrupted'),
    });
  });
});
