import { expect, it } from 'vitest';
import { OPERATION_PATH } from '../../../openapi/index.ts';
import { clientOf, RIGHT } from '../../mutants/clients/build/client.ts';
import { sendByHttp } from '../../mutants/clients/build/send-by-http.ts';
import { drive } from '../../mutants/clients/drive.ts';

const OTHER = OPERATION_PATH.replace('get_group_counter', 'modify_group_attr');
const WANTED = ['client-path', 'conclude-ok'];
const outcomesOf = async (parts: Parameters<typeof clientOf>[0]) => {
  const { checks } = await drive(clientOf(parts), { selected: (id) => WANTED.includes(id) });
  return checks.map(({ id, outcome }) => [id, outcome]);
};

it('a client that calls another operation in place of the one it was told to call has a wrong path', async () => {
  const url = (...[one]: Parameters<typeof RIGHT.url>) => RIGHT.url(one).replace(OPERATION_PATH, OTHER);
  expect(await outcomesOf({ url })).toEqual([
    ['client-path', 'failed'],
    ['conclude-ok', 'errored'],
  ]);
});

it('a client that calls another operation beside it has not', async () => {
  const send: typeof sendByHttp = async (url, init, timeoutMs) => {
    await sendByHttp(url.replace(OPERATION_PATH, OTHER), init, timeoutMs);
    return sendByHttp(url, init, timeoutMs);
  };
  expect(await outcomesOf({ send })).toEqual([
    ['client-path', 'passed'],
    ['conclude-ok', 'passed'],
  ]);
});
