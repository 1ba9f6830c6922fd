import { OPERATION_PATH } from '../../../openapi/index.ts';
import {
  type ClientParts,
  type Conclusion,
  clientOf,
  ENVELOPE,
  parametersOf,
  RIGHT,
  TRANSPORT,
} from './build/client.ts';
import { concludeStrictly, isObject } from './build/reading.ts';
import { sendAlone } from './build/send.ts';
import { sendStoppingAt } from './build/send-by-http.ts';
import type { JudgedWay } from './defect.ts';

/** A client that is none of ours and right all the same; `because` is the fact that allows what is odd about it. */
export type LegalClient = JudgedWay & { name: string; because: string };

type Counter = { Key: string; Value: string };
type Error = { code?: number; kind?: string };

const BETTER = [10002, 60008, 60014, 60018, 70169, 70500];

function legal(name: string, because: string, parts: Partial<ClientParts>): LegalClient {
  return { name, because, adapter: clientOf(parts) };
}

/** Does this to the counters of every answer. */
function telling(
  name: string,
  because: string,
  tell: (list: Counter[], keys: readonly string[]) => unknown[],
): LegalClient {
  return legal(name, because, {
    conclude: (answer, _wire, { request }) => {
      const concluded = concludeStrictly(answer) as { result?: { counters: Counter[] } };
      if (concluded.result === undefined) return concluded;
      return { result: { counters: tell(concluded.result.counters, request.GroupCounterKeys ?? []) } };
    },
  });
}

function again(when: (error: Error) => boolean, waitMs: number, times = 3): Partial<ClientParts> {
  return {
    again: (concluded, sent) => {
      const error = concluded['error'] as Error | undefined;
      return error && sent <= times && when(error) ? waitMs : undefined;
    },
  };
}

function sending(name: string, because: string, init: Partial<RequestInit>): LegalClient {
  return legal(name, because, { init: (one) => ({ ...RIGHT.init(one), ...init }) });
}

function asking(
  name: string,
  because: string,
  change: (parameters: Record<string, string>) => Record<string, string>,
): LegalClient {
  return legal(name, because, {
    url: (one) => `${one.baseUrl}${OPERATION_PATH}?${new URLSearchParams(change(parametersOf(one)))}`,
  });
}

/** Looks at an envelope that contradicts itself in its own way. */
function contradicted(name: string, concluded: Conclusion): LegalClient {
  return legal(name, 'the adapter protocol: of a contradictory envelope counters are the only wrong conclusion', {
    conclude: (answer) => {
      const code = isObject(answer) ? JSON.stringify(answer['ErrorCode']) : '';
      const isWhole =
        isObject(answer) && ['OK', 'FAIL'].includes(String(answer['ActionStatus'])) && code?.startsWith('{');
      const isOdd = isWhole && (answer['ActionStatus'] === 'OK') !== (code === '{"text":"0"}');
      return isOdd ? concluded : concludeStrictly(answer);
    },
  });
}

const REPEATED = '[unstated]: a key asked twice is returned once, or as often as asked';
const ABSENT = '[unstated]: a key that the group lacks is left out, or 0';
const ORDER = '[unstated]: counters are returned in any order';
const TRY_AGAIN = '[codes]: 10002, 60008, 60014, 60018, 70169 and 70500 may be tried again';
const UNTOLD = '[unstated]: how strictly an answer is read';
const PROTOCOL = 'the adapter protocol: it allows this';

/** Clients that none of the checks may flag, driven. */
export const LEGAL_DRIVEN: readonly LegalClient[] = [
  legal('as right as can be', '[page]: the call and its answer as they stand there', {}),
  telling('each counter once', REPEATED, (list) => [...new Map(list.map((one) => [one.Key, one])).values()]),
  telling('zeros for what is not there', ABSENT, (list, keys) => [
    ...list,
    ...[...new Set(keys)].filter((key) => !list.some(({ Key }) => Key === key)).map((Key) => ({ Key, Value: '0' })),
  ]),
  telling('counters in their alphabet', ORDER, (list) => list.toSorted((one, other) => (one.Key < other.Key ? -1 : 1))),
  telling('counters turned round', ORDER, (list) => list.toReversed()),
  telling('members that mean nothing', PROTOCOL, (list) => list.map((one) => ({ ...one, Seq: 1 }))),
  legal(
    'again after "try again"',
    TRY_AGAIN,
    again(({ code = 0 }) => BETTER.includes(code), 120),
  ),
  legal(
    'again once after the limit, a second later',
    '[page]: 200 calls a second',
    again(({ code }) => code === 60007, 1050, 1),
  ),
  legal(
    'again after trouble of transport',
    'the adapter protocol: lawful after transport trouble',
    again(({ kind }) => kind === 'transport', 120),
  ),
  legal('again with more and more time', TRY_AGAIN, {
    again: (concluded, sent) =>
      (concluded['error'] as Error | undefined)?.code === 10002 && sent <= 2 ? 200 * sent : undefined,
  }),
  legal('strings for integers in an answer', UNTOLD, {
    read: ({ bytes }) => RIGHT.read({ ...NO_WIRE, bytes: unquoted(bytes) }),
  }),
  legal('any ActionStatus but FAIL', UNTOLD, {
    conclude: (answer) =>
      concludeStrictly(
        isObject(answer) && answer['ActionStatus'] !== 'FAIL' && answer['ErrorCode'] !== undefined
          ? { ...answer, ActionStatus: 'OK' }
          : answer,
      ),
  }),
  legal('the refusal that HTTP 503 carries', 'the adapter protocol: its code or transport', {
    ofStatus: ({ status, type }) =>
      status === 200 || (status === 503 && type === 'application/json') ? undefined : TRANSPORT,
  }),
  legal(
    'trouble of any kind as decode',
    'the adapter protocol: where no usable answer is expected all three kinds are right',
    {
      failed: () => ({ error: { kind: 'decode' } }),
      ofStatus: ({ status }) => (status === 200 ? undefined : { error: { kind: 'decode' } }),
    },
  ),
  contradicted('a contradiction as its code', { error: { code: 10002 } }),
  contradicted('a contradiction as code 0', { error: { code: 0 } }),
  contradicted('a contradiction as transport', TRANSPORT),
  contradicted('a contradiction as broken', ENVELOPE),
  sending('another User-Agent, and what browsers ask for', '[unstated]: which headers a call has', {
    headers: { 'user-agent': 'x/1', 'accept-language': 'zh', 'content-type': 'application/json' },
  }),
  sending('a charset beside the media type', '[unstated]: which Content-Type is due; real clients send this one', {
    headers: { 'content-type': 'application/json;charset=UTF-8' },
  }),
  legal(
    'an interim answer as trouble',
    '[unstated]: whether anything on the way sends interim answers; libraries of several languages stop at them',
    { send: sendStoppingAt('information') },
  ),
  legal('a connection for each call', '[unstated]: whether connections are kept', { send: sendAlone }),
  asking(
    'no random',
    '[unstated]: whether a call without random is accepted',
    ({ random: _left, ...others }) => others,
  ),
  asking('one random for all', '[page]: random is an unsigned 32-bit integer', (parameters) => ({
    ...parameters,
    random: '7',
  })),
  asking('its parameters turned round', '[unstated]: in which order parameters come', (parameters) =>
    Object.fromEntries(Object.entries(parameters).toReversed()),
  ),
  legal('spaces in its JSON', '[json]: white space is the writer’s', {
    init: (one) => ({ ...RIGHT.init(one), body: JSON.stringify(one.request, null, 2) }),
  }),
  legal('a time-out of 3.5 s', '[overview]: a time-out is longer than 3 s', { timeoutMs: 3500 }),
  legal('no calls without keys', PROTOCOL, { started: { ...RIGHT.started, unsupported: ['all-keys'] } }),
  legal('no calls with keys', PROTOCOL, { started: { ...RIGHT.started, unsupported: ['chosen-keys'] } }),
  legal('no name, and few at once', PROTOCOL, { started: { protocol: 1, parallel: 3 } }),
  legal('messages everywhere, and members that mean nothing', PROTOCOL, {
    line: ({ id }, { error, ...concluded }) => ({
      id,
      ...concluded,
      ...(error ? { error: { ...error, message: 'so' } } : {}),
      took: 5,
    }),
  }),
  legal('values as numbers', PROTOCOL, {
    line: ({ id }, concluded) => JSON.stringify({ id, ...concluded }).replaceAll(/"Value":"(-?\d+)"/g, '"Value":$1'),
  }),
];

const NO_WIRE = { status: 200, type: '', text: '' };

function unquoted(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  return new TextEncoder().encode(text.replaceAll(/"(Value|ErrorCode)":"(\d+)"/g, '"$1":$2'));
}
