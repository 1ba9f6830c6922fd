import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../../contracts/provider/address.ts';
import { callProvider } from '../../../../contracts/verify/stage/call-provider.ts';
import type { Exchange } from '../../../../contracts/wire/exchange.ts';
import { ERROR_CODES } from '../../../../openapi/index.ts';
import { answered, fail, ok } from '../../oracles/exchanges.ts';
import { REQUEST, stageOf } from '../fuzz/stage-of.ts';

const GATEWAY = (status: number) => answered('<html>Bad Gateway</html>', { status });
const OK = answered(ok());

/** Calls that are answered like this one after the other, and the last for ever, on a clock that only notes its pauses. */
function scripted(...answers: Exchange[]) {
  const slept: number[] = [];
  let sent = 0;
  const clock = { now: () => 0, sleep: async (milliseconds: number) => void slept.push(milliseconds) };
  const stage = stageOf(() => answers[Math.min(sent++, answers.length - 1)] ?? OK, { clock });
  return { stage, slept, sent: () => sent, call: (isDue = () => false) => callProvider(stage, REQUEST, { isDue }) };
}

const TRY_AGAIN = Object.entries(ERROR_CODES).flatMap(([code, { retry }]) => (retry === 'soon' ? [Number(code)] : []));

describe('a network error', () => {
  it.each([502, 503, 504])('HTTP %i is asked again, with a back-off', async (status) => {
    const { call, slept } = scripted(GATEWAY(status), GATEWAY(status), OK);
    expect(await call()).toMatchObject({ kind: 'played', exchange: OK });
    expect(slept).toEqual([100, 200]);
  });

  it('that stays is an error and no fault of the provider', async () => {
    const { call, slept } = scripted(GATEWAY(503));
    expect(await call()).toMatchObject({
      kind: 'errored',
      reason: expect.stringMatching(/^HTTP 503 without an answer/),
    });
    expect(slept).toEqual([100, 200, 400, 800]);
  });

  it.each([
    ['HTTP 500', answered('<html>', { status: 500 })],
    ['HTTP 503 with an answer of the API', answered(fail(10010), { status: 503 })],
  ])('is not %s, which is judged as it stands', async (_title, exchange) => {
    const { call, slept } = scripted(exchange);
    expect(await call()).toMatchObject({ kind: 'played', exchange });
    expect(slept).toEqual([]);
  });

  it('is one also where the gateway writes JSON of its own', async () => {
    const { call } = scripted(answered({ message: 'Service Unavailable' }, { status: 503 }), OK);
    expect(await call()).toMatchObject({ exchange: OK });
  });
});

describe('a code documented as "try again"', () => {
  it('is what the spec says it is', () => expect(TRY_AGAIN).toContain(10002));

  it.each(TRY_AGAIN.filter((code) => code !== 60018))('%i is asked again', async (code) => {
    const { call, slept, stage } = scripted(answered(fail(code)), OK);
    expect(await call()).toMatchObject({ exchange: OK });
    expect(slept).toEqual([100]);
    expect(stage.learnt.askingAgain.observations()).toEqual([
      { unknown: 'asked-again', seen: String(code), samples: 1 },
    ]);
  });

  it('60018 is a refusal for frequency as well, and off loopback asked again like the others', async () => {
    const { stage, slept } = scripted(answered(fail(60018)), OK);
    await callProvider({ ...stage, provider: readAddress({ baseUrl: 'https://staging.example' }) }, REQUEST);
    expect(slept).toEqual([100]);
  });

  it('is not asked again where it is due', async () => {
    const { call, slept } = scripted(answered(fail(10002)), OK);
    expect(await call(() => true)).toMatchObject({ exchange: answered(fail(10002)) });
    expect(slept).toEqual([]);
  });

  it('that stays stands as it is', async () => {
    const { call } = scripted(answered(fail(10002)));
    expect(await call()).toMatchObject({ kind: 'played', exchange: answered(fail(10002)) });
  });
});

describe('asking again', () => {
  it('is bounded for the whole run', async () => {
    const { call, slept, sent } = scripted(answered(fail(10002)));
    for (let calls = 0; calls < 200; calls++) await call();
    expect(slept.reduce((sum, one) => sum + one, 0)).toBeLessThan(7000);
    expect(sent()).toBeLessThan(200 + 20);
  });

  it('goes on for ever where trouble is occasional', async () => {
    let calls = 0;
    const { stage, slept } = scripted();
    const sender = { send: async () => (++calls % 20 === 0 ? answered(fail(10002)) : OK), close: () => {} };
    for (let call = 0; call < 4000; call++)
      expect(await callProvider({ ...stage, sender }, REQUEST)).toMatchObject({ exchange: OK });
    expect(slept.length).toBeGreaterThan(200);
  });
});
