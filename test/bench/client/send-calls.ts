import { Buffer } from 'node:buffer';
import http from 'node:http';
import { createRequire } from 'node:module';
import { createSender } from '../../../contracts/provider/send-request.ts';
import { ANSWER, benchCalls } from '../call.ts';
import { CLIENTS, type Client } from './clients.ts';

type Call = ReturnType<typeof benchCalls>[number];
type Send = (call: Call) => Promise<string | undefined>;

/** What verify sends by: the limits, the troubles and the headers of an exchange are its own. */
function ours(): Send {
  const sender = createSender();
  return async (call) => (await sender.send(call)).response?.body;
}

/** The least that node:http can be asked for. */
function bareHttp(): Send {
  const agent = new http.Agent({ keepAlive: true });
  return ({ url, method, headers, body }) =>
    new Promise((resolve, reject) => {
      const length = { 'content-length': Buffer.byteLength(body) };
      const call = http.request(url, { agent, method, headers: { ...headers, ...length } }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve(Buffer.concat(chunks).toString()));
      });
      call.on('error', reject).end(body);
    });
}

/** The least that undici can be asked for. Its client alone is loaded, of more than a hundred modules. */
function bareUndici(origin: string): Send {
  const UndiciClient: typeof import('undici').Client = createRequire(import.meta.url)(
    'undici/lib/dispatcher/client.js',
  );
  const client = new UndiciClient(origin);
  return ({ url, headers, body }) =>
    new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      const path = url.slice(origin.length);
      client.dispatch(
        { path, method: 'POST', headers, body },
        {
          onRequestStart: () => {},
          onResponseStart: () => {},
          onResponseData: (_controller, chunk) => void chunks.push(chunk),
          onResponseEnd: () => resolve(Buffer.concat(chunks).toString()),
          onResponseError: (_controller, error) => reject(error),
        },
      );
    });
}

const SENDERS: Readonly<Record<Client, (origin: string) => Send>> = {
  nothing: () => async () => JSON.stringify(ANSWER),
  'node:http': bareHttp,
  undici: bareUndici,
  verify: ours,
};

const [name, origin = '', howMany] = process.argv.slice(2);
const client = CLIENTS.find((one) => one === name);
if (client === undefined) throw new Error(`Failed to send calls: ${name} is none of ${CLIENTS.join()}.`);
const send = SENDERS[client](origin);
for (const call of benchCalls(origin, Number(howMany))) {
  const body = await send(call);
  if (body !== JSON.stringify(ANSWER)) throw new Error(`Failed to measure ${client}: it was answered ${body}.`);
}
// What keeps connections is of no interest any more.
process.exit();
