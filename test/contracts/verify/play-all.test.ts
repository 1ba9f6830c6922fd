import { describe, expect, it } from 'vitest';
import type { Trouble } from '../../../contracts/exchange.ts';
import { systemClock } from '../../../contracts/provider/clock.ts';
import { createSender } from '../../../contracts/provider/send.ts';
import { SCENARIOS } from '../../../contracts/scenarios/index.ts';
import { playAll } from '../../../contracts/verify/play-all.ts';
import type { Played, Stage } from '../../../contracts/verify/stage.ts';
import { answered, ok } from '../oracles/exchanges.ts';

const STAGE: Stage = {
  baseUrl: 'http://127.0.0.1:1',
  account: {},
  sender: createSender(),
  pace: async () => {},
  clock: systemClock,
  patience: { leftMs: 0 },
  random: () => 1,
  secrets: new Set(),
};

const REQUEST = { method: 'POST', url: 'http://127.0.0.1:1/', headers: {}, body: '{}' };
const ANSWERED: Played = { kind: 'played', request: REQUEST, exchange: answered(ok()) };

function silent(kind: Trouble['kind']): Played {
  const { request, startedAt, durationMs } = answered(ok());
  const exchange = { request, startedAt, durationMs, trouble: { kind, message: `it was ${kind}` } };
  return { kind: 'played', request: REQUEST, exchange };
}

/** Plays six scenarios that come out like this, and says how many were really played and why not the rest. */
async function play(outcomes: Played[], signal?: AbortSignal) {
  let played = 0;
  const stage = signal ? { ...STAGE, signal } : STAGE;
  const plays = await playAll(stage, SCENARIOS.slice(0, 6), async () => outcomes[played++] ?? ANSWERED);
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

  it('stops after three states in a row that got no answer, not after three that broke', async () => {
    const broken: Played = { kind: 'errored', reason: 'the state endpoint answered 500' };
    const silent: Played = { kind: 'errored', reason: 'the state endpoint gave no answer', silent: true };
    expect(await play([broken, broken, broken])).toMatchObject({ played: 6 });
    expect(await play([silent, silent, silent])).toMatchObject({
      played: 3,
      reason: expect.stringContaining('endpoint'),
    });
  });

  it('sends nothing after an interrupt', async () => {
    expect(await play([], AbortSignal.abort())).toMatchObject({
      played: 0,
      reason: expect.stringContaining('interrupted'),
    });
  });
});
