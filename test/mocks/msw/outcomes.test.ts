import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../../contracts/scenarios/all-scenarios.ts';
import { aFailResponse, anOkResponse, TEST_GROUPS } from '../../../mocks/fixtures/index.ts';
import { groupCounterHandlers, handlers, type Outcome } from '../../../mocks/handlers.ts';
import { CAUSES, type Cause } from '../../../openapi/index.ts';
import { answerOf, ask, intercept, send } from './intercept.ts';

/** What a call for any group is answered with by these handlers. */
async function answered(outcome: Outcome | readonly Outcome[], body: object = { GroupId: 'shop' }): Promise<unknown> {
  intercept(handlers(outcome));
  return (await send(body)).json();
}

/** Scenarios of a group that is there, in which keys are asked for or all. */
const COUNTED = SCENARIOS.flatMap(({ id, call, expect }) =>
  expect.outcome === 'counters' && 'json' in call.body ? [{ id, sent: call.body.json as object, ...expect }] : [],
);
const REFUSED = SCENARIOS.flatMap(({ id, expect }) =>
  expect.outcome === 'refused' ? [{ id, cause: expect.cause }] : [],
);

/** Test groups that nothing comes of but time, or a network error. */
const WITHOUT_ANSWER = ['gck.fault-hang', 'gck.fault-close', 'gck.fault-truncated'];

describe('handlers for an outcome', () => {
  it.each(COUNTED)(
    'answer $id with the counters of the scenario, whatever the group',
    async ({ id, sent, counters }) => {
      intercept(handlers(id));
      const text = await (await send({ ...sent, GroupId: 'shop' })).text();
      for (const { Key, Value } of counters) expect(text).toContain(`{"Key":${JSON.stringify(Key)},"Value":${Value}}`);
      expect(text.match(/"Key":/g) ?? []).toHaveLength(counters.length);
    },
  );

  it.each(REFUSED)('refuse as the scenario $id', async ({ id, cause }) => {
    expect(await answered(id)).toMatchObject({ ActionStatus: 'FAIL', ErrorCode: CAUSES[cause].codes[0] });
  });

  it.each(Object.keys(CAUSES) as Cause[])('refuse for the cause %s', async (cause) => {
    expect(await answered(cause)).toEqual(aFailResponse(CAUSES[cause].codes[0]));
  });

  it.each(TEST_GROUPS.filter(({ id }) => !WITHOUT_ANSWER.includes(id)))(
    'answer as for the test group $id, with its prefix or without',
    async ({ id }) => {
      const due = await answerOf(groupCounterHandlers(), id);
      expect(due).toBeDefined();
      expect(await answerOf(handlers(id), 'shop')).toEqual(due);
      expect(await answerOf(handlers(id.slice(4)), 'shop')).toEqual(due);
    },
  );

  it.each(['network-error', 'fault-close'])('end in a network error: %s', async (name) => {
    await expect(answered(name)).rejects.toThrow('fetch failed');
  });

  it('answer with the faults of a gateway', async () => {
    intercept(handlers('fault-http-502'));
    expect((await send({ GroupId: 'shop' })).status).toBe(502);
  });

  it.each([
    [70001, aFailResponse(70001)],
    [99999, { ActionStatus: 'FAIL', ErrorInfo: 'error 99999', ErrorCode: 99999 }],
  ])('refuse with the code %i, be it one that nobody knows yet', async (code, answer) => {
    expect(await answered(code)).toEqual(answer);
  });

  it('give an answer as it stands, int64 exact', async () => {
    intercept(handlers(anOkResponse({ GroupCounter: [{ Key: 'like', Value: 9223372036854775807n }] })));
    expect(await (await send({ GroupId: 'shop' })).text()).toContain('{"Key":"like","Value":9223372036854775807}');
  });

  it('give what a function makes of the body', async () => {
    intercept(handlers(({ GroupId }) => (GroupId === 'gone' ? 'missing-group' : anOkResponse())));
    expect(await ask('gone')).toEqual(aFailResponse(10010));
    expect(await ask('shop')).toEqual(anOkResponse());
  });

  it('play several in turn, the last from then on', async () => {
    intercept(handlers(['limit-exceeded', 'limit-exceeded', 'ok']));
    const codes = [await ask(), await ask(), await ask(), await ask()].map(
      (answer) => (answer as { ErrorCode: number }).ErrorCode,
    );
    expect(codes).toEqual([60007, 60007, 0, 0]);
  });

  it('answer each key that is asked for', async () => {
    expect(await answered('ok', { GroupId: 'shop', GroupCounterKeys: ['unlike'] })).toMatchObject({
      GroupCounter: [{ Key: 'unlike', Value: 1 }],
    });
  });

  it('refuse a call that is wrong in itself for that, which counts for no outcome', async () => {
    intercept(handlers(['missing-group', 'ok']));
    expect(await (await send('{}')).json()).toMatchObject({ ErrorCode: 10004 });
    expect(await (await send({ GroupId: '@TGS#not one' })).json()).toMatchObject({ ErrorCode: 10015 });
    expect(await ask()).toEqual(aFailResponse(10010));
    expect(await ask()).toEqual(anOkResponse());
  });

  it('take the question of a browser whether it may call for no call', async () => {
    const mock = handlers(['missing-group', 'ok']);
    intercept(mock);
    const headers = { 'access-control-request-method': 'POST', origin: 'https://app.test' };
    expect((await send('', undefined, { method: 'OPTIONS', headers, body: null })).status).toBe(204);
    expect(await ask()).toEqual(aFailResponse(10010));
    expect(mock.sent()).toEqual([{ GroupId: 'shop' }]);
    expect(mock.journal().exchanges).toHaveLength(2);
  });

  it('count no limit of calls', async () => {
    const mock = handlers('ok', { now: () => 1000 });
    for (let call = 0; call < 201; call++) await answerOf(mock, 'shop');
    const bodies = mock.journal().exchanges.map(({ response }) => response?.body);
    expect(bodies.filter((body) => body?.includes('"OK"'))).toHaveLength(201);
  });
});

describe('handlers are not made', () => {
  it.each([
    ['mising-group', 'no outcome is called "mising-group". Did you mean "missing-group"?'],
    ['gck.1010', 'no outcome is called "gck.1010". Did you mean "10'],
    [[], 'the list of outcomes is empty'],
    [0, '0 is no code of one'],
    [1.5, '1.5 is no code of one'],
    [{ outcome: 'ok', delayMs: -1 }, 'delayMs is -1'],
    [{ outcome: 'okay', delayMs: 1 }, 'Did you mean "ok"?'],
  ] as [Outcome | Outcome[], string][])('of %j', (outcome, said) => {
    expect(() => handlers(outcome)).toThrow(said);
  });
});
