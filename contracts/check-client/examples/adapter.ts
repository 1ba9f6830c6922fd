// An adapter of group-counter check-client for the client of this package; it writes to standard output alone.
// In a project of your own, import from 'group-counter-kit/contracts'.
import process from 'node:process';
import { createInterface } from 'node:readline';
import {
  createClient,
  GroupCounterBrokenEnvelope,
  GroupCounterRefusal,
  GroupCounterTransportFailure,
} from '../../client.ts';

type Case = {
  id: string;
  baseUrl: string;
  sdkappid: number;
  identifier: string;
  usersig: string;
  request: { GroupId: string; GroupCounterKeys?: string[] };
};

function write(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

async function answer({ id, request, ...options }: Case): Promise<void> {
  try {
    const counters = await createClient(options).getGroupCounter(request);
    // A bigint has no place in JSON: its decimal text has.
    write({ id, result: { counters: counters.map(({ Key, Value }) => ({ Key, Value: String(Value) })) } });
  } catch (error) {
    write({ id, ...told(error) });
  }
}

function told(error: unknown): object {
  const { message } = error as Error;
  if (error instanceof GroupCounterRefusal) return { error: { code: error.code, message } };
  if (error instanceof GroupCounterTransportFailure) return { error: { kind: 'transport', message } };
  if (error instanceof GroupCounterBrokenEnvelope) return { error: { kind: 'envelope', message } };
  return { adapterError: { message } };
}

// Node trusts the authority of --tls where the environment named it when it started.
const unsupported = process.env['NODE_EXTRA_CA_CERTS'] === undefined ? ['https'] : [];
const client = { name: 'group-counter-kit', language: 'TypeScript' };

for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line) as { start?: object } & Case;
  if (message.start) write({ started: { protocol: 1, client, parallel: 8, unsupported } });
  else void answer(message);
}
