import type { RequestListener } from 'node:http';
import express, { type Request, type Response } from 'express';
import { fixedWindow } from './fixed-window.ts';
import { createStore, type Group, type GroupTold, setState } from './groups.ts';
import { Refusal } from './refusal.ts';
import { type Caller, checkUserSig } from './user-sig.ts';

export type AppOptions = {
  sdkappid: number;
  secretKey: string;
  groups: readonly GroupTold[];
  callsPerSecond: number;
  /** Whether states can be made by `POST /states`. */
  states: boolean;
};

/** The parts in which a developer goes wrong; each is right when left out. */
export type Parts = {
  checkUserSig: (text: string | undefined, caller: Caller) => void;
  select: (group: Group, keys: readonly string[]) => [string, bigint][];
  write: (value: bigint) => unknown;
};

const RIGHT: Parts = {
  checkUserSig,
  select: ({ counters }, keys) => [...counters].filter(([key]) => keys.length === 0 || keys.includes(key)),
  write: (value) => JSON.rawJSON(String(value)),
};

const ADMINISTRATORS = ['administrator'];
const TYPES = ['Private', 'Work', 'Public', 'ChatRoom', 'Meeting', 'AVChatRoom'];

/**
 * A provider as a backend developer writes it with Express and its defaults, from the API's page alone: bodies up to
 * 100 kB, JSON only where the Content-Type says so, HTML for other paths and methods. It shares no code with the kit.
 */
export function createApp(options: AppOptions, parts: Partial<Parts> = {}): RequestListener {
  const { select, write, ...rest } = { ...RIGHT, ...parts };
  const store = createStore(options.groups);
  const isWithinLimit = fixedWindow(options.callsPerSecond);
  const app = express();

  if (options.states)
    app.post('/states', express.text({ type: () => true }), (request, response) => {
      const change = parseExactly(String(request.body)) as Parameters<typeof setState>[1];
      if (setState(store, change)) response.json({});
      else response.status(400).type('text').send(`The state ${change.state} is not known.`);
    });

  app.use(express.json());

  app.post('/v4/group_open_http_svc/get_group_counter', ({ query, body }, response) => {
    const sdkappid = last(query['sdkappid']);
    if (!isWithinLimit() || store.appsOverLimit.has(sdkappid ?? ''))
      throw new Refusal(60007, 'REST API call frequency exceeds the limit');
    checkCaller(query, options, rest.checkUserSig);
    if (store.appsWithoutPlan.has(String(options.sdkappid))) throw new Refusal(10059, 'purchase the Premium edition');
    const { GroupId, GroupCounterKeys } = membersOf(body);
    if (typeof GroupId !== 'string' || GroupId === '') throw new Refusal(10004, 'GroupId must be a string');
    if (store.broken.has(GroupId)) throw new Refusal(10002, 'internal error');
    const group = store.groups.get(GroupId);
    if (!group) throw new Refusal(10010, 'this group does not exist');
    if (store.denied.has(GroupId) || !TYPES.includes(group.type)) throw new Refusal(10007, 'no permission');
    const counters = select(group, keysOf(GroupCounterKeys)).map(([Key, value]) => ({ Key, Value: write(value) }));
    response.json({ ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0, GroupCounter: counters });
  });

  return app.use((error: unknown, _request: Request, response: Response, _next: () => void) => {
    const { code, message } = refusalOf(error);
    response.json({ ActionStatus: 'FAIL', ErrorInfo: message, ErrorCode: code, ErrorDisplay: '' });
  });
}

function checkCaller(query: Request['query'], { sdkappid, secretKey }: AppOptions, check: Parts['checkUserSig']): void {
  const app = last(query['sdkappid']);
  const identifier = last(query['identifier']);
  if (!app) throw new Refusal(60012, 'sdkappid is empty');
  if (app !== String(sdkappid)) throw new Refusal(70020, 'sdkappid not found');
  if (!identifier) throw new Refusal(60025, 'identifier is empty');
  check(last(query['usersig']), { sdkappid: app, identifier, secretKey });
  if (!ADMINISTRATORS.includes(identifier)) throw new Refusal(60010, 'identifier is not an administrator');
  if ((last(query['contenttype']) ?? 'json') !== 'json') throw new Refusal(60002, 'contenttype must be json');
}

/** Of a parameter that is given twice Express makes an array. */
function last(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.at(-1) : value;
}

function membersOf(body: unknown): { GroupId?: unknown; GroupCounterKeys?: unknown } {
  if (body === undefined || Array.isArray(body)) throw new Refusal(60003, 'the body must be a JSON object');
  return body as object;
}

function keysOf(value: unknown): string[] {
  const keys = value ?? [];
  if (Array.isArray(keys) && keys.every((key) => typeof key === 'string')) return keys;
  throw new Refusal(10004, 'GroupCounterKeys must be an array of strings');
}

/** What went wrong, as a refusal; errors of Express and its readers of bodies carry a status and a type. */
function refusalOf(error: unknown): Pick<Refusal, 'code' | 'message'> {
  if (error instanceof Refusal) return error;
  const { status = 500, type, message = '' } = error as { status?: number; type?: string; message?: string };
  if (type === 'entity.too.large') return { code: 10004, message: 'the body is too large' };
  return status < 500 ? { code: 60003, message } : { code: 10002, message: 'internal error' };
}

function parseExactly(text: string): unknown {
  return JSON.parse(text, (_key, value, context) =>
    typeof value === 'number' && context && /^-?\d+$/.test(context.source ?? '') ? BigInt(context.source ?? '') : value,
  );
}
