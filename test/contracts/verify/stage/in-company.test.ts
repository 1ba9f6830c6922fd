import { describe, expect, it } from 'vitest';
import { group } from '../../../../contracts/scenarios/build-scenario.ts';
import { callProvider } from '../../../../contracts/verify/stage/call-provider.ts';
import { setUpState } from '../../../../contracts/verify/stage/change-state.ts';
import { createDoor } from '../../../../contracts/verify/stage/door.ts';
import { createLearnt } from '../../../../contracts/verify/stage/learnt.ts';
import type { Exchange } from '../../../../contracts/wire/exchange.ts';
import type { WireRequest } from '../../../../contracts/wire/wire-request.ts';
import { answered, ok } from '../../oracles/exchanges.ts';
import { REQUEST, stageOf } from '../fuzz/stage-of.ts';

const settle = () => new Promise((resolve) => setImmediate(resolve));
const TIMEOUT: Exchange = { ...answered(''), trouble: { kind: 'timeout', message: 'no whole answer within 10000 ms' } };
delete TIMEOUT.response;

/** A stage at a slow provider, which `answer` tells what to say to a call that is one of so many under way. */
function stageAt(answer: (underWay: number, request: WireRequest) => Exchange) {
  const learnt = createLearnt();
  const doors = { provider: createDoor(), states: createDoor() };
  let underWay = 0;
  let sent = 0;
  const send = async (request: WireRequest) => {
    sent += 1;
    underWay += 1;
    await settle();
    const exchange = answer(underWay, request);
    await settle();
    underWay -= 1;
    return exchange;
  };
  for (let call = 0; call < 5; call++) learnt.width.took(50);
  const stage = stageOf(() => TIMEOUT, { learnt: { ...learnt, doors }, sender: { send, close: () => {} } });
  const callAll = (count: number, request = REQUEST) =>
    Promise.all(Array.from({ length: count }, () => callProvider(stage, { ...request })));
  return { stage, callAll, sent: () => sent };
}

const durations = (plays: Awaited<ReturnType<typeof callProvider>>[]) =>
  plays.map((played) => (played.kind === 'played' ? played.exchange.durationMs : played.kind));

describe('calls in company', () => {
  it('of a provider that does one at a time are asked again alone, and the run goes on so', async () => {
    const { stage, callAll } = stageAt((underWay) => ({ ...answered(ok()), durationMs: 800 * underWay }));
    expect(durations(await callAll(6))).toEqual(Array.from({ length: 6 }, () => 800));
    expect(stage.learnt.width.atOnce).toBe(1);
  });

  it('that get no answer are no silence where each gets one alone', async () => {
    const { stage, callAll } = stageAt((underWay) => (underWay > 1 ? TIMEOUT : answered(ok())));
    expect(durations(await callAll(6))).toEqual(Array.from({ length: 6 }, () => 1));
    expect(stage.learnt.silence.verdict('provider')).toBeUndefined();
    expect(stage.learnt.width.atOnce).toBe(1);
  });

  it('that hang, whatever else is answered, are no silence', async () => {
    const { stage, callAll } = stageAt((_, { url }) => (url.endsWith('&hangs') ? TIMEOUT : answered(ok())));
    await callAll(1);
    const plays = await callAll(10, { ...REQUEST, url: `${REQUEST.url}&hangs` });
    expect(plays).toEqual(plays.map(() => expect.objectContaining({ kind: 'played', exchange: TIMEOUT })));
    expect(stage.learnt.silence.verdict('provider')).toBeUndefined();
  });

  it('of a provider that is gone are asked again alone until it is given up, and no more', async () => {
    const { stage, callAll, sent } = stageAt(() => TIMEOUT);
    await callAll(10);
    expect(stage.learnt.silence.verdict('provider')).toContain('3 calls in a row got no answer');
    expect(sent()).toBeLessThanOrEqual(10 + 4);
  });

  it('of a provider that is as slow alone stay side by side', async () => {
    const { stage, callAll, sent } = stageAt(() => ({ ...answered(ok()), durationMs: 4000 }));
    expect(durations(await callAll(6))).toEqual(Array.from({ length: 6 }, () => 4000));
    expect(sent()).toBe(6 + 1);
    expect(stage.learnt.width.atOnce).toBe(10);
  });

  it('that are refused for frequency together slow the run down once', async () => {
    let left = 4;
    const refused = () => answered({ ActionStatus: 'FAIL', ErrorCode: 60007, ErrorInfo: '' });
    const { stage, callAll } = stageAt(() => (left-- > 0 ? refused() : answered(ok())));
    stage.clock.now = () => 1;
    await callAll(4);
    expect(stage.learnt.patience.perSecond).toBe(180);
  });

  it('of a state endpoint that does one at a time are made again alone', async () => {
    const { stage } = stageAt(() => TIMEOUT);
    let underWay = 0;
    const setup = async () => {
      underWay += 1;
      await settle();
      const isBusy = underWay > 1;
      await settle();
      underWay -= 1;
      const silent = { kind: 'broken', silent: true, reason: 'the state endpoint gave no answer' } as const;
      return isBusy ? silent : ({ kind: 'made', account: {} } as const);
    };
    const states = { enter: setup, setup, teardown: setup };
    const made = ['a', 'b', 'c', 'd'].map((id) => setUpState({ ...stage, states }, group(id, []), {}));
    expect((await Promise.all(made)).map(({ kind }) => kind)).toEqual(['made', 'made', 'made', 'made']);
    expect(stage.learnt.silence.verdict('states')).toBeUndefined();
  });
});
