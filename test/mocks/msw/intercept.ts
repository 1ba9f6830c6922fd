import type { RequestHandler } from 'msw';
import { setupServer } from 'msw/node';
import { getResponse } from 'msw/utils/get-response';
import { onTestFinished } from 'vitest';

/** Lets these handlers answer for this process until the test is over. */
export function intercept(handlers: readonly RequestHandler[]): void {
  const server = setupServer(...handlers);
  server.listen({ onUnhandledFrame: 'error' });
  onTestFinished(() => server.close());
}

/** What an application under test sends with: an app, an administrator and a UserSig of its own. */
export const OF_AN_APP = 'sdkappid=20090001&identifier=backend&usersig=test&random=7&contenttype=json';

const OPERATION = 'https://adminapisgp.im.qcloud.com/v4/group_open_http_svc/get_group_counter';

/** Status and bytes of what these handlers answer for a group, with nothing intercepted. */
export async function answerOf(handlers: readonly RequestHandler[], GroupId: string): Promise<unknown> {
  const request = new Request(`${OPERATION}?${OF_AN_APP}`, { method: 'POST', body: JSON.stringify({ GroupId }) });
  const response = await getResponse([...handlers], request);
  return response && { status: response.status, bytes: [...new Uint8Array(await response.arrayBuffer())] };
}

/** Sends a body as an application does, and gives the response. */
export function send(body: unknown, query = OF_AN_APP, init: RequestInit = {}): Promise<Response> {
  return fetch(`${OPERATION}?${query}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...init,
  });
}

/** The answer to a call for all counters of a group. */
export async function ask(GroupId = 'shop', query?: string): Promise<unknown> {
  return (await send({ GroupId }, query)).json();
}
