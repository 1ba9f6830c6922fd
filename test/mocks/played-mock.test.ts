import { expect, it, onTestFinished } from 'vitest';
import { ask } from '../../contracts/scenarios/build-scenario.ts';
import { startPlayedMock } from '../../mocks/played-mock.ts';
import { RIGHT } from '../mutants/clients/build/client.ts';
import type { Case } from '../mutants/clients/build/port.ts';

/** A mock with a group `group-one` that answers so in turn, and what calls it. */
async function played(...answers: Parameters<Awaited<ReturnType<typeof startPlayedMock>>['play']>[1]) {
  const mock = await startPlayedMock();
  onTestFinished(mock.close);
  mock.play('group-one', answers);
  const call = async (body: unknown = ask('group-one').body, change: (url: string) => string = (url) => url) => {
    const one: Case = { id: '', timeoutMs: 0, baseUrl: mock.url, ...mock.account, request: { GroupId: 'group-one' } };
    const json = body as { json?: unknown };
    const response = await fetch(change(RIGHT.url(one)), { method: 'POST', body: JSON.stringify(json.json ?? body) });
    return response.text();
  };
  return { mock, call };
}

it('answers the calls of a group in turn, and with the last from then on', async () => {
  const group = {
    state: 'a group with counters',
    params: { GroupId: 'group-one', GroupCounter: [{ Key: 'a', Value: 7 }] },
  } as const;
  const { mock, call } = await played(
    { as: 'gck.60007' },
    { reply: { status: 200, headers: {}, body: 'so' } },
    { given: [group] },
  );
  const answers = [await call(), await call(), await call(), await call()];
  expect(answers[0]).toContain('60007');
  expect(answers[1]).toBe('so');
  expect(answers.slice(2).every((text) => text.includes('"Value":7'))).toBe(true);
  expect(mock.seen('group-one').map(({ turn, done }) => ({ turn, done }))).toEqual(
    [0, 1, 2, 3].map((turn) => ({ turn, done: true })),
  );
});

it('refuses a call that is wrong before its turn, and says for what', async () => {
  const { mock, call } = await played({ as: 'gck.ok' });
  expect(await call(undefined, (url) => url.replace(/usersig=[^&]+&/, ''))).toContain('"FAIL"');
  expect(mock.seen('group-one')).toMatchObject([{ refusedFor: 'usersig-absent', done: true }]);
  expect(mock.seen('group-one')[0]).not.toHaveProperty('turn');
  expect(await call()).toContain('"Value":5');
});

it('knows a call of the group by its name anywhere in it, and others as strays', async () => {
  const { mock, call } = await played({ as: 'gck.ok' });
  await call({ groupId: 'group-one' });
  await call({ GroupId: 'another' });
  expect(mock.seen('group-one')).toMatchObject([{ refusedFor: 'group-id-absent' }]);
  expect(mock.strays(0)).toHaveLength(1);
  expect(mock.strays(mock.now())).toHaveLength(0);
});
