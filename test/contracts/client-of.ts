import { type ClientOptions, createClient, type GroupCounterClient } from '../../contracts/client.ts';

/** Long enough to be masked, and nothing that could stand in a message by chance. */
export const USERSIG = 'eJx-secret*of-the-client_';

/** A client whose `fetch` is the given function; everything else is right unless told otherwise. */
export function clientWith(fetch: typeof globalThis.fetch, options: Partial<ClientOptions> = {}): GroupCounterClient {
  return createClient({
    baseUrl: 'http://provider.test',
    sdkappid: 1400000000,
    identifier: 'administrator',
    usersig: USERSIG,
    fetch,
    ...options,
  });
}

/** A client that is always answered with this body. */
export function clientAnswered(body: string | Uint8Array<ArrayBuffer>, status = 200): GroupCounterClient {
  return clientWith(async () => new Response(body, { status, headers: { 'content-type': 'application/json' } }));
}

/** What a promise is rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => {
      throw new Error(`Expected a rejection, and got ${JSON.stringify(value)}.`);
    },
    (reason: unknown) => reason,
  );
}
