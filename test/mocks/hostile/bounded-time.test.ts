import { describe, expect, it } from 'vitest';
import { parseQuery, splitTarget } from '../../../contracts/wire/query.ts';
import { errorCodeOf } from '../../../mocks/error-code.ts';
import { createMask } from '../../../mocks/journal/mask.ts';
import { httpText } from '../raw.ts';
import { runServer } from '../running.ts';
import { answerOf, expectUnharmed, GOOD } from './clients.ts';

const MEGABYTE = 1_000_000;

/** Far more than a linear reader needs for a megabyte, and far less than any other. */
const PLENTY_MS = 3000;

function fill(pattern: string, length = MEGABYTE): string {
  return pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);
}

function msOf(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

describe('readers of texts take time in proportion to their length', () => {
  const mask = createMask(['a-secret-key']);
  it.each(
    [
      'eA',
      'eJ',
      'eAeJeFeN',
      '%2',
      '%2A',
      'eJ%2A',
      'eA%',
      'usersig=',
      'usersig=&',
      'USERSIG',
      `${fill('eJx', 39)}!`,
    ].map((pattern) => [pattern]),
  )('masking %s over and over', (pattern) => {
    expect(msOf(() => mask(fill(pattern)))).toBeLessThan(PLENTY_MS);
  });

  it.each([
    ['{"ActionStatus":"OK","ErrorInfo":"', 'x'],
    ['{"ActionStatus":"OK","ErrorInfo":"', '","ErrorCode":'],
    ['{"ActionStatus":"FAIL","ErrorInfo":"","ErrorCode":', '1'],
    ['', '['],
    ['', '{"a":'],
    ['', '{"ActionStatus":"OK",'],
  ])('finding the code in %s%s…', (begin, pattern) => {
    expect(msOf(() => errorCodeOf(begin + fill(pattern)))).toBeLessThan(PLENTY_MS);
  });

  it.each(['&', '=', '%', '+', '%E0%A4%A', 'usersig=a&', '?', 'http://'])('reading a query of %s', (pattern) => {
    expect(msOf(() => parseQuery(splitTarget(`/x?${fill(pattern)}`).query))).toBeLessThan(PLENTY_MS);
    expect(msOf(() => splitTarget(fill(pattern)))).toBeLessThan(PLENTY_MS);
  });
});

describe('a bomb of JSON is answered in time', () => {
  it.each([
    ['nested arrays', fill('[', 500_000) + fill(']', 500_000)],
    ['nested objects', `${fill('{"a":', 700_000)}1${fill('}', 140_000)}`],
    ['a million brackets that never close', fill('[')],
    ['many members', `{${Array.from({ length: 80_000 }, (_, index) => `"${index}":1`).join(',')},"GroupId":"gck.ok"}`],
    ['the same member over and over', `{${fill('"GroupId":"gck.ok",', 900_011)}"GroupId":"gck.ok"}`],
    ['numbers of a million digits', `{"GroupId":"gck.ok","x":${fill('9')}}`],
    ['an exponent of a million digits', `{"GroupId":"gck.ok","x":1e${fill('9')}}`],
    ['many keys', `{"GroupId":"gck.ok","GroupCounterKeys":[${fill('"like",', 980_000)}"like"]}`],
    [
      'many different keys',
      JSON.stringify({ GroupId: 'gck.ok', GroupCounterKeys: Array.from({ length: 100_000 }, String) }),
    ],
    ['a string of escapes', `{"GroupId":"gck.ok","x":"${fill('\\u0000', 900_000)}"}`],
  ])('%s', async (_title, body) => {
    const server = await runServer();
    for (const target of [GOOD, '/__group-counter/states']) {
      const startedAt = performance.now();
      if (target === GOOD)
        expect(await answerOf(server, httpText(target, body))).toMatchObject({ ErrorInfo: expect.any(String) });
      else await fetch(`${server.url}${target}`, { method: 'POST', body, headers: { connection: 'close' } });
      expect(performance.now() - startedAt).toBeLessThan(PLENTY_MS);
    }
    await expectUnharmed(server);
  });
});
