import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getResponse } from 'msw';
import { createGroupCounterMock } from '../../../mocks/handlers.ts';
import { SAMPLE_ACCOUNT } from '../../../mocks/options.ts';
import { createUserSigCheck } from '../../../mocks/user-sig/check-user-sig.ts';
import { GROUP } from '../call.ts';
import { announce } from './serve.ts';

const mock = createGroupCounterMock({
  callsPerSecond: 'unlimited',
  checkUserSig: createUserSigCheck(SAMPLE_ACCOUNT),
});
mock.setState({ state: 'a group with counters', params: GROUP, action: 'setup' });

const server = createServer((message, response) => {
  const chunks: Buffer[] = [];
  message.on('data', (chunk: Buffer) => chunks.push(chunk));
  message.on('end', async () => {
    const request = new Request(`http://${message.headers.host}${message.url}`, {
      method: message.method ?? 'POST',
      headers: { 'content-type': message.headers['content-type'] ?? 'application/json' },
      body: Buffer.concat(chunks),
    });
    const answer = await getResponse(mock.handlers, request);
    const text = (await answer?.text()) ?? '';
    response.writeHead(answer?.status ?? 500, Object.fromEntries(answer?.headers ?? []));
    response.end(text);
  });
});
server.listen(0, '127.0.0.1', () => announce(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
