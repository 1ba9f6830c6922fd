import { Buffer } from 'node:buffer';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type Body, decodeBody } from './body.ts';
import { tokenBucket } from './token-bucket.ts';
import { userSigCode } from './user-sig.ts';
import { type Change, type Told, World } from './world.ts';

const PATH = '/v4/group_open_http_svc/get_group_counter';
const ADMINISTRATORS = ['administrator'];

type Options = {
  sdkappid: number;
  secretKey: string;
  groups: readonly Told[];
  callsPerSecond: number;
  states: boolean;
};

/** Counters, or the code of a refusal. */
type Outcome = { counters: [string, bigint][] } | { code: number };

/**
 * A provider in another temper, on Node's own server: bodies are decoded into types, absent keys are answered 0, an empty
 * list of keys is refused, `random` is wanted and `contenttype` is not looked at, and answers name no Content-Type. It was
 * written from the API's page alone, and shares no code with the kit.
 */
export function createProvider(options: Options): RequestListener {
  const world = new World(options.groups);
  const isWithinLimit = tokenBucket(options.callsPerSecond);
  return async (request, response) => {
    const text = await textOf(request);
    if (text === undefined) return;
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    if (options.states && pathname === '/states' && request.method === 'POST') return setState(world, text, response);
    if (pathname !== PATH) return plain(response, 404, 'not found');
    if (request.method !== 'POST') return plain(response, 405, 'method not allowed');
    response.end(envelope(refusedCaller(searchParams, options, world, isWithinLimit) ?? answer(world, text)));
  };
}

function refusedCaller(
  query: URLSearchParams,
  { sdkappid, secretKey }: Options,
  world: World,
  isWithinLimit: () => boolean,
): { code: number } | undefined {
  const app = query.get('sdkappid');
  const identifier = query.get('identifier');
  if (!app) return { code: 60025 };
  if (app !== String(sdkappid)) return { code: 70014 };
  const code = userSigCode(query.get('usersig'), { sdkappid: app, identifier, secretKey });
  if (code !== undefined) return { code };
  if (!ADMINISTRATORS.includes(identifier ?? '')) return { code: 10007 };
  if (!isUint32(query.get('random'))) return { code: 10004 };
  if (world.is('an exhausted call limit', app) || !isWithinLimit()) return { code: 60007 };
  return world.is('a plan without group counters', app) ? { code: 10059 } : undefined;
}

function isUint32(text: string | null): boolean {
  return text !== null && /^\d{1,10}$/.test(text) && Number(text) <= 0xffffffff;
}

function answer(world: World, text: string): Outcome {
  const body = decodeBody(text);
  return 'code' in body ? body : countersOf(world, body);
}

function countersOf(world: World, { id, keys }: Body): Outcome {
  if (keys?.length === 0) return { code: 10004 };
  if (world.is('an internal error', id)) return { code: 10002 };
  if (world.is('no permission', id)) return { code: 10007 };
  const group = world.group(id);
  if (group === 'dismissed') return { code: 10010 };
  if (group === undefined) return { code: 10015 };
  if (group.type === 'Community') return { code: 10004 };
  const named = keys?.filter((key) => typeof key === 'string');
  return { counters: named?.map((key) => [key, group.counters.get(key) ?? 0n]) ?? [...group.counters] };
}

function envelope(outcome: Outcome): string {
  if ('code' in outcome) return JSON.stringify({ ErrorCode: outcome.code, ErrorInfo: '', ActionStatus: 'FAIL' });
  const GroupCounter = outcome.counters.map(([Key, value]) => ({ Key, Value: JSON.rawJSON(String(value)) }));
  return JSON.stringify({ GroupCounter, ErrorCode: 0, ErrorInfo: '', ActionStatus: 'OK' });
}

function setState(world: World, text: string, response: ServerResponse): void {
  const change = JSON.parse(text, (_key, value, { source = '' }) => (/^-?\d+$/.test(source) ? BigInt(source) : value));
  if (world.change(change as Change)) response.writeHead(204).end();
  else plain(response, 422, 'no such state');
}

function plain(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'content-type': 'text/plain' }).end(`${words}\n`);
}

/** The body, in which what is no UTF-8 is read as U+FFFD; undefined where the caller went away before its end. */
async function textOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk as Buffer);
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks).toString('utf8');
}
