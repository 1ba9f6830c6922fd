import { expect, it } from 'vitest';
import { startServer } from '../../mocks/server.ts';
import { OPERATION_PATH } from '../../openapi/index.ts';
import { pageText } from './pages.ts';

it('the command for any language gives an account of the mock, with which its group can be asked', async () => {
  const [, path = '', body = ''] =
    /curl .*http:\/\/127\.0\.0\.1:4010(\S+) --data '([^']+)'/.exec(pageText('mocks/SERVER.md')) ?? [];
  const { url, close } = await startServer();
  try {
    const headers = { 'Content-Type': 'application/json' };
    const set = await fetch(url + path, { method: 'POST', headers, body });
    const { SDKAppID, Identifier, UserSig } = (await set.json()) as Record<string, string>;
    const query = new URLSearchParams({
      sdkappid: `${SDKAppID}`,
      identifier: `${Identifier}`,
      usersig: `${UserSig}`,
      random: '7',
      contenttype: 'json',
    });
    const answer = await fetch(`${url}${OPERATION_PATH}?${query}`, {
      method: 'POST',
      headers,
      body: '{"GroupId":"my-group"}',
    });
    expect(await answer.json()).toMatchObject({ ActionStatus: 'OK', GroupCounter: [{ Key: 'like', Value: 5 }] });
  } finally {
    await close();
  }
});
