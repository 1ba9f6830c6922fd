import type { RequestListener } from 'node:http';
import { json } from 'node:stream/consumers';

/** A call of the state endpoint as it was received. */
export type ReceivedState = { state: string; action: string; params: Record<string, unknown> };

/**
 * A provider that answers every call with `answer`, and every state with `stateStatus` and `stateAnswer`. `calls` and
 * `states` gather what it received; the empty state, which stands for none, is always 200 and not gathered.
 */
export function simpleProvider({
  answer = '{"ActionStatus":"FAIL","ErrorCode":10010,"ErrorInfo":""}',
  stateStatus = 200,
  stateAnswer = '{}',
}: {
  answer?: string;
  stateStatus?: number;
  stateAnswer?: string;
} = {}) {
  const calls: URL[] = [];
  const states: ReceivedState[] = [];
  const listener: RequestListener = async (request, response) => {
    const body = await json(request);
    if (request.url !== '/states') {
      calls.push(new URL(request.url ?? '', 'http://provider.test'));
      response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
      return;
    }
    const received = body as ReceivedState;
    if (received.state !== '') states.push(received);
    response.writeHead(received.state === '' ? 200 : stateStatus).end(stateAnswer);
  };
  return { listener, calls, states };
}

/** An account of another app than the one in the pact, of which only a UserSig is known. */
export const ACCOUNT = { sdkappid: 1400000009, identifier: 'administrator', usersig: 'eJw-secret*of-the-provider_' };
