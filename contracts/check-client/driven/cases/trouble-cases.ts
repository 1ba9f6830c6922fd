import type { Due } from '../../../oracles/conclusion/due.ts';
import type { StateCounter } from '../../../scenarios/states.ts';
import type { PlayedAnswer } from '../../client-mock.ts';
import type { DrivenCase } from '../driven-case.ts';
import { COUNTERS, drivenCase, json, OK_TEXT } from './build.ts';

const NETWORK =
  '[page]: the HTTP status is 200 unless a network error such as 502 occurs; [http]: RFC 9112 section 8 has a message that is cut off be incomplete';
const NOT_JSON = '[page]: the answer is a JSON object; [json]: RFC 8259 section 2 has a JSON text be one value';
const NOT_UTF8 = '[json]: RFC 8259 section 8.1 has JSON between systems in UTF-8';
const SHAPE =
  '[page]: ActionStatus is a String, ErrorCode an Integer, GroupCounter an Array of objects with Key and Value, a Value an Integer';
const AGREEING = '[page]: ActionStatus is OK and ErrorCode 0 where a call succeeds, FAIL and not 0 where it fails';

const LIKE = [{ Key: 'like', Value: 5 }];
const HTML_TYPE = { 'content-type': 'text/html' };

/** How long no answer comes before the connection is closed: longer than the backend may take. */
const HANG_MS = 3300;

/** No whole answer, or none that is JSON: trouble of transport, after which a call may be tried again. */
const LOST_CASES: readonly DrivenCase[] = [
  lost('fault-close', 'a connection that is closed without an answer', NETWORK),
  lost('fault-truncated', 'a connection that is closed in the middle of the answer', NETWORK),
  lost('fault-reset', 'a connection that is reset', NETWORK),
  {
    ...lost('fault-hang', `no answer for ${HANG_MS} ms, and then a closed connection`, NETWORK, {
      reply: 'close',
      delayMs: HANG_MS,
    }),
    answers: () => [{ reply: 'close', delayMs: HANG_MS }, { reply: 'close' }],
    slow: 'delayed',
  },
  lost('fault-http-502', 'HTTP 502 with an HTML page', NETWORK),
  lost('fault-http-503', 'HTTP 503 with an HTML page', NETWORK),
  lost('http-404', 'HTTP 404 with an HTML page', NETWORK, html(404)),
  lost('http-500', 'HTTP 500 with an HTML page', NETWORK, html(500)),
  lost('http-204', 'HTTP 204 without a body', NETWORK, { reply: { status: 204, headers: {}, body: '' } }),
  lost('fault-not-json', 'HTTP 200 with an HTML page', NOT_JSON),
  lost('fault-cut-json', 'half of an answer, complete as HTTP', NOT_JSON),
  lost('fault-empty', 'an empty body', NOT_JSON),
  lost('fault-not-utf8', 'bytes that are not UTF-8', NOT_UTF8),
  lost('key-not-utf8', 'a Key that is not UTF-8', NOT_UTF8, json(withKey('lik\xe9')), [
    { Key: 'lik\ufffd', Value: 5 },
    ...COUNTERS.slice(1),
  ]),
  lost('cut-between-counters', 'an answer that ends after its first counter, complete as HTTP', NOT_JSON, {
    ...json(OK_TEXT.slice(0, OK_TEXT.indexOf(',{"Key":"unlike"'))),
  }),
  lost(
    'cut-after-json',
    'a message that is cut off after all of its JSON',
    NETWORK,
    { reply: { ...json(OK_TEXT).reply, missingBytes: 8 } },
    COUNTERS,
  ),
  lost('http-502-ok', 'HTTP 502 that carries an answer', NETWORK, json(OK_TEXT, 502), COUNTERS),
  lost('two-json-values', 'two answers, one after the other', NOT_JSON, json(OK_TEXT + OK_TEXT), COUNTERS),
];

/** JSON that is no answer of this API. */
const BROKEN_CASES: readonly DrivenCase[] = [
  broken('broken-array', 'an answer inside an array'),
  broken('broken-no-code', 'OK without ErrorCode', undefined, []),
  broken('broken-code-text', 'an ErrorCode that is a string', undefined, LIKE),
  broken('broken-value-text', 'a Value that is a string', undefined, LIKE),
  broken('broken-counters-object', 'a GroupCounter that is an object', undefined, LIKE),
  broken('json-null', 'the JSON text null', json('null')),
  broken('json-string', 'a JSON string', json('"OK"')),
  broken('json-empty-object', 'an object without members', json('{}')),
  broken('json-of-another-api', 'an envelope of another API', json('{"code":0,"message":"success","data":{}}')),
  broken('status-absent', 'no ActionStatus', json(OK_TEXT.replace('"ActionStatus":"OK",', '')), COUNTERS),
  broken('status-unknown', 'an ActionStatus of no meaning', json(OK_TEXT.replace('"OK"', '"MAYBE"')), COUNTERS),
  broken(
    'code-null',
    'an ErrorCode that is null',
    json(OK_TEXT.replace('"ErrorCode":0', '"ErrorCode":null')),
    COUNTERS,
  ),
  broken('key-absent', 'a counter without Key', json(OK_TEXT.replace('"Key":"like",', ''))),
  broken('value-true', 'a Value that is true', json(OK_TEXT.replace('5', 'true'))),
  broken('value-null', 'a Value that is null', json(OK_TEXT.replace('5', 'null'))),
  broken('value-absent', 'a counter without Value', json(OK_TEXT.replace(',"Value":5', ''))),
  broken('value-fraction', 'a Value that is 5.5', json(OK_TEXT.replace('5', '5.5'))),
  broken('value-beyond-int64', 'a Value beyond int64', json(OK_TEXT.replace('5', '9223372036854775808')), [
    { Key: 'like', Value: '9223372036854775808' },
    { Key: 'unlike', Value: 1 },
  ]),
];

/** What a network, a gateway or a broken service can do to an answer. */
export const TROUBLE_CASES: readonly DrivenCase[] = [
  ...LOST_CASES,
  {
    ...drivenCase(
      {
        id: 'fault-http-503-envelope',
        requirement: 'HTTP 503 that carries a refusal is reported as that refusal or as trouble of transport.',
        source: NETWORK,
        answeredBy: 'HTTP 503 that carries FAIL with ErrorCode 10002',
        slow: 'broken',
      },
      { as: 'gck.fault-http-503-envelope' },
      { due: 'refusal', code: 10002, orTrouble: true },
    ),
    isTransport: true,
  },
  ...BROKEN_CASES,
  contradiction('broken-ok-with-code', 'OK with the code of a refusal'),
  contradiction('broken-fail-with-0', 'FAIL with code 0'),
];

/** An answer with this key in place of like, a byte for each letter. */
function withKey(key: string): Uint8Array {
  return Uint8Array.from(OK_TEXT.replace('like', key), (letter) => letter.charCodeAt(0));
}

function html(status: number): PlayedAnswer {
  return { reply: { status, headers: HTML_TYPE, body: '<html><head><title>An error</title></head></html>' } };
}

function lost(
  id: string,
  what: string,
  source: string,
  answer: PlayedAnswer = { as: `gck.${id}` },
  sense?: readonly StateCounter[],
): DrivenCase {
  return { ...trouble(id, what, source, answer, sense), isTransport: true };
}

function broken(
  id: string,
  what: string,
  answer: PlayedAnswer = { as: `gck.${id}` },
  sense?: readonly StateCounter[],
): DrivenCase {
  return trouble(id, what, SHAPE, answer, sense);
}

function trouble(
  id: string,
  what: string,
  source: string,
  answer: PlayedAnswer,
  sense?: readonly StateCounter[],
): DrivenCase {
  const due: Due = sense ? { due: 'trouble', sense } : { due: 'trouble' };
  const requirement = `The client takes ${what} for trouble, never for data or a refusal.`;
  return drivenCase({ id, requirement, source, answeredBy: what, slow: 'broken' }, answer, due);
}

function contradiction(id: string, what: string): DrivenCase {
  const requirement = `The client makes no counters of ${what}.`;
  const about = { id, requirement, source: AGREEING, answeredBy: what, slow: 'broken' } as const;
  return drivenCase(about, { as: `gck.${id}` }, { due: 'contradiction' });
}
