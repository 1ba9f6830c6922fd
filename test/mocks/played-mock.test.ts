import { expect, it, onTestFinished } from 'vitest';
import { ask } from '../../contracts/scenarios/build-scenario.ts';
import { startPlayedMock } from '../../mocks/played-mock.ts';
import { RIGHT } from '../mutants/clients/build/client.ts';
import type { Case } from '../mutants/clients/build/port.ts';
import { httpText, talk } from './raw.ts';

const CASE: Case = {
  id: '',
  timeoutMs: 0,
  baseUrl: '',
  sdkappid: 0,
  identifier: '',
  usersig: '',
  request: { GroupId: 'group-one' },
};

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

it('knows the group by its name in whatever letters are escaped, and leaves a body broken that came so', async () => {
  const { mock, call } = await played({ as: 'gck.ok' });
  const send = async (body: string) =>
    (await fetch(RIGHT.url({ ...CASE, ...mock.account, baseUrl: mock.url }), { ...RIGHT.init(CASE), body })).text();
  expect(await send('{"\\u0047roupId":"\\u0067roup-one"}')).toContain('"Value":5');
  expect(await send('{"GroupId":"group-one""}')).toContain('"FAIL"');
  expect(await call()).toContain('"Value":5');
  expect(mock.seen('group-one')).toMatchObject([{ turn: 0 }, { refusedFor: 'body-not-json' }, { turn: 1 }]);
});

it('sends an answer in pieces, and one that is shorter than it says', async () => {
  const sent = { status: 200, headers: {}, body: 'one and two' };
  const { mock } = await played({ reply: { ...sent, pieceBytes: 4 } }, { reply: { ...sent, missingBytes: 1 } });
  const url = RIGHT.url({ ...CASE, ...mock.account, baseUrl: mock.url });
  // Whoever reads a stream may find two pieces in one, so what is looked at is the chunks on the wire.
  const request = httpText(url.slice(mock.url.length), JSON.stringify(CASE.request));
  const { text: inPieces } = await talk(mock.url, (socket) => socket.write(request));
  expect(inPieces).not.toMatch(/^content-length/im);
  expect(inPieces).toMatch(/\r\n\r\n4\r\none \r\n4\r\nand \r\n3\r\ntwo\r\n0\r\n\r\n$/);
  const ask = () => fetch(url, RIGHT.init(CASE));
  const short = await ask();
  expect(short.headers.get('content-length')).toBe('12');
  await expect(short.text()).rejects.toThrow('terminated');
});

it('tells what a call asked for, with which UserSig, and what its group answered', async () => {
  const { mock, call } = await played({ as: 'gck.ok' });
  await call();
  await call(undefined, (url) => url.replace(/usersig=[^&]+&/, 'usersig=x&'));
  const [first, second] = mock.seen('group-one');
  expect(first).toMatchObject({
    asked: '{"GroupId":"group-one"}',
    userSig: 0,
    answered: expect.stringContaining('"OK"'),
  });
  expect(second).toMatchObject({ asked: '{"GroupId":"group-one"}', userSig: 1 });
});
