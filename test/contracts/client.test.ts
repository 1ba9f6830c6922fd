import { describe, expect, it } from 'vitest';
import { isGroupCounterFailure } from '../../contracts/client.ts';
import { clientAnswered, rejection } from './client-of.ts';

const ask = (body: string | Uint8Array<ArrayBuffer>, status?: number) =>
  clientAnswered(body, status).getGroupCounter({ GroupId: 'kit' });

const ok = (rest: string) => `{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":""${rest}}`;
const fail = (code: string, info = '"no"') => `{"ActionStatus":"FAIL","ErrorCode":${code},"ErrorInfo":${info}}`;

describe('an answer that is OK', () => {
  it.each([
    ['counters', ok(',"GroupCounter":[{"Key":"like","Value":5}]'), [{ Key: 'like', Value: 5 }]],
    ['no GroupCounter', ok(''), []],
    ['an empty GroupCounter', ok(',"GroupCounter":[]'), []],
    ['no ErrorInfo', '{"ActionStatus":"OK","ErrorCode":0,"GroupCounter":[]}', []],
    [
      'unknown members',
      ok(',"GroupCounterSeq":7,"GroupCounter":[{"Key":"a","Value":-1,"Time":1.5}]'),
      [{ Key: 'a', Value: -1 }],
    ],
  ])('gives the counters where there are %s', async (_what, body, counters) => {
    expect(await ask(body)).toEqual(counters);
  });

  it('gives numbers where they are exact and bigints beyond', async () => {
    const values = ['9223372036854775807', '-9223372036854775808', '9007199254740993', '9007199254740991'];
    const list = values.map((Value, index) => `{"Key":"k${index}","Value":${Value}}`).join();
    const counters = await ask(ok(`,"GroupCounter":[${list}]`));
    expect(counters.map(({ Value }) => Value)).toEqual([
      9223372036854775807n,
      -9223372036854775808n,
      9007199254740993n,
      9007199254740991,
    ]);
  });
});

describe('a refusal', () => {
  it.each([
    ['10002', 10002, 'soon'],
    ['60007', 60007, 'next-second'],
    ['10010', 10010, 'never'],
    ['79999', 79999, undefined],
  ] as const)('has code, text and advice on retrying for %s', async (literal, code, retry) => {
    const failure = await rejection(ask(fail(literal)));
    expect(failure).toMatchObject({ name: 'GroupCounterRefusal', code, info: 'no', retry });
    expect(isGroupCounterFailure(failure)).toBe(true);
  });

  it('says in its message which code came and what it means', async () => {
    await expect(ask(fail('10010', '""'))).rejects.toThrow(
      'Failed to get group counters: the service refused with ErrorCode 10010: The group does not exist or was dismissed.',
    );
  });
});

describe('a broken envelope', () => {
  it.each([
    ['OK with a code', '{"ActionStatus":"OK","ErrorCode":10010,"ErrorInfo":""}', '/ErrorCode'],
    ['FAIL with 0', fail('0'), '/ErrorCode'],
    ['FAIL with a fraction', fail('10010.5'), '/ErrorCode'],
    ['FAIL with a code that is no integer literal', fail('10010.0'), '/ErrorCode'],
    ['FAIL with a code in a string', fail('"10010"'), '/ErrorCode'],
    ['no ErrorCode', '{"ActionStatus":"OK"}', ''],
    ['another ActionStatus', '{"ActionStatus":"Success","ErrorCode":0}', ''],
    ['an array', '[]', ''],
    ['null', 'null', ''],
    ['a Value of 5.0', ok(',"GroupCounter":[{"Key":"a","Value":5.0}]'), '/GroupCounter/0/Value'],
    ['a Value of 1e3', ok(',"GroupCounter":[{"Key":"a","Value":1e3}]'), '/GroupCounter/0/Value'],
    ['a Value in a string', ok(',"GroupCounter":[{"Key":"a","Value":"5"}]'), '/GroupCounter/0/Value'],
    ['a Value beyond int64', ok(',"GroupCounter":[{"Key":"a","Value":9223372036854775808}]'), '/GroupCounter/0/Value'],
    ['a counter without Key', ok(',"GroupCounter":[{"Value":5}]'), '/GroupCounter/0'],
    ['a GroupCounter that is an object', ok(',"GroupCounter":{"like":5}'), '/GroupCounter'],
    ['10,000 levels', '['.repeat(10_000) + ']'.repeat(10_000), ''],
  ])('is told apart: %s', async (_what, body, path) => {
    const failure = await rejection(ask(body));
    expect(failure).toMatchObject({ name: 'GroupCounterBrokenEnvelope', path });
    expect(isGroupCounterFailure(failure)).toBe(true);
  });
});

describe('a transport failure', () => {
  it.each([
    ['an HTML page', '<html>', 200, 'not-json'],
    ['an empty body', '', 200, 'not-json'],
    ['two JSON values', '{}{}', 200, 'not-json'],
    ['bytes that are not UTF-8', Uint8Array.of(0x22, 0xff, 0x22), 200, 'not-utf8'],
    ['HTTP 502', '<html>', 502, 'http-status'],
    ['HTTP 503 with a right envelope', fail('10002'), 503, 'http-status'],
    ['HTTP 302', '', 302, 'http-status'],
  ])('is told apart: %s', async (_what, body, status, reason) => {
    const failure = await rejection(ask(body, status));
    expect(failure).toMatchObject({ name: 'GroupCounterTransportFailure', reason, status });
    expect(isGroupCounterFailure(failure)).toBe(true);
  });
});
