import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../contracts/client.ts';
import { nothingListens, serve } from '../serve.ts';
import { rejection, USERSIG } from './client-of.ts';

const callAt = (baseUrl: string) =>
  createClient({ baseUrl, sdkappid: 1, identifier: 'a', usersig: USERSIG }).getGroupCounter({ GroupId: 'kit' });

const failureAt = (listener: RequestListener) => serve(listener, (url) => rejection(callAt(url)));

describe('over a real connection', () => {
  it('counters come back exact', async () => {
    const answer: RequestListener = (_request, response) => {
      response.end('{"ActionStatus":"OK","ErrorCode":0,"GroupCounter":[{"Key":"点赞","Value":9007199254740993}]}');
    };
    expect(await serve(answer, callAt)).toEqual([{ Key: '点赞', Value: 9007199254740993n }]);
  });

  it('a port where nothing listens is a transport failure', async () => {
    const failure = await rejection(callAt(await nothingListens()));
    expect(failure).toMatchObject({ name: 'GroupCounterTransportFailure', reason: 'connection', status: undefined });
    expect(String(failure)).toContain('ECONNREFUSED');
  });

  it('a connection that closes without an answer is a transport failure', async () => {
    const failure = await failureAt((request) => request.socket.destroy());
    expect(failure).toMatchObject({ name: 'GroupCounterTransportFailure', reason: 'connection' });
  });

  it('a connection that closes inside the body is a transport failure', async () => {
    const failure = await failureAt((request, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('{"ActionStatus":', () => request.socket.destroy());
    });
    expect(failure).toMatchObject({ name: 'GroupCounterTransportFailure', reason: 'connection' });
  });

  it('HTTP 502 is a transport failure with its status', async () => {
    const failure = await failureAt((_request, response) => response.writeHead(502).end('<html>Bad Gateway</html>'));
    expect(failure).toMatchObject({ reason: 'http-status', status: 502 });
  });
});
