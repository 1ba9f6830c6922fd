import { Agent, request } from 'node:http';
import { expect, it } from 'vitest';
import { signUserSig } from '../../contracts/account/user-sig.ts';
import { startServer } from '../../mocks/server.ts';
import { OPERATION_PATH } from '../../openapi/generated/constants.ts';

it('tells in its journal which connection a call came on, and after how long its client hung up', async () => {
  const server = await startServer();
  const { sdkappid, identifier, secretKey } = server.account;
  const usersig = signUserSig(sdkappid, secretKey, identifier);
  const query = new URLSearchParams({
    sdkappid: String(sdkappid),
    identifier,
    usersig,
    random: '1',
    contenttype: 'json',
  });
  const call = (GroupId: string, agent: Agent, signal?: AbortSignal) =>
    new Promise<void>((done) => {
      const options = { method: 'POST', agent, ...(signal && { signal }) };
      const sent = request(`${server.url}${OPERATION_PATH}?${query}`, options, (answer) =>
        answer
          .resume()
          .on('close', done)
          .on('error', () => {}),
      );
      sent.on('error', () => done()).end(JSON.stringify({ GroupId }));
    });
  const [kept, other] = [new Agent({ keepAlive: true, maxSockets: 1 }), new Agent()];
  await call('gck.ok', kept);
  await call('gck.ok', kept);
  await call('gck.fault-close', other);
  await call('gck.fault-hang', other, AbortSignal.timeout(300));
  await expect
    .poll(() => server.journal().exchanges.map(({ connection, hungUpAfterMs }) => [connection, hungUpAfterMs]))
    .toEqual([
      [1, undefined],
      [1, undefined],
      [2, undefined],
      [3, expect.any(Number)],
    ]);
  expect(server.journal().exchanges.at(-1)?.hungUpAfterMs).toBeGreaterThan(200);
  kept.destroy();
  await server.close();
});

it('tells which of the UserSigs a call had, which it masks', async () => {
  const server = await startServer();
  const call = (usersig: string) => fetch(`${server.url}${OPERATION_PATH}?usersig=${usersig}`, { method: 'POST' });
  for (const usersig of ['a'.repeat(40), 'b'.repeat(40), 'a'.repeat(40)]) await (await call(usersig)).text();
  await (await fetch(`${server.url}${OPERATION_PATH}`, { method: 'POST' })).text();
  expect(server.journal().exchanges.map(({ userSig }) => userSig)).toEqual([1, 2, 1, undefined]);
  await server.close();
});
