import { describe, expect, it } from 'vitest';
import { makeCredentials } from '../../contracts/account/make-credentials.ts';
import { signUserSig } from '../../contracts/account/user-sig.ts';
import { ask } from '../../contracts/scenarios/build-scenario.ts';
import { wireRequest } from '../../contracts/wire/wire-request.ts';
import { createJournal, type Journal } from '../../mocks/journal/journal.ts';
import { SAMPLE_ACCOUNT } from '../../mocks/options.ts';
import type { Reply } from '../../mocks/service/reply.ts';
import { runServer } from './running.ts';
import { goodRequest, requestOf } from './service-request.ts';

const OK: Reply = { status: 200, headers: {}, body: '{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}' };
const REFUSED: Reply = { status: 200, headers: {}, body: '{ "ErrorCode": 60007, "ActionStatus": "FAIL" }' };

function recorded(arrivedAt: number, reply: Reply = OK) {
  return { arrivedAt, durationMs: 1, method: 'POST', target: '/', rawHeaders: [], body: new Uint8Array(), reply };
}

function write(entries: readonly [number, Reply][]): Journal {
  const journal = createJournal([]);
  const request = goodRequest('gck.ok');
  for (const [at, reply] of entries) journal.record(recorded(at, reply), request);
  return journal.read();
}

describe('the journal', () => {
  it('counts arrivals by second, by code, and over any second in between', () => {
    const { seconds, totals } = write([
      [1200, OK],
      [1900, OK],
      [2100, REFUSED],
      [2250, 'hang'],
    ]);
    expect(totals).toMatchObject({ arrivals: 4, accepted: 2, refused: { 60007: 1 }, other: 1 });
    expect(seconds).toEqual([
      { second: 1, arrivals: 2, accepted: 2, refused: {}, other: 0, worstWindow: 2, maxGapMs: 700 },
      { second: 2, arrivals: 2, accepted: 0, refused: { 60007: 1 }, other: 1, worstWindow: 3, maxGapMs: 200 },
    ]);
  });

  it('counts a window to the millisecond, also after a long pause', () => {
    const at = (times: readonly number[]) =>
      write(times.map((time) => [time, OK])).seconds.map(({ worstWindow }) => worstWindow);
    expect(at([1000, 1999])).toEqual([2]);
    expect(at([1000, 2000])).toEqual([1, 1]);
    expect(at([1000, 1500, 9_999_999, 10_000_500])).toEqual([2, 1, 2]);
  });

  it('opens no second twice when the clock is set back', () => {
    const { seconds } = write([5000, 7000, 5500, 7100].map((time) => [time, OK]));
    expect(seconds.map(({ second, arrivals }) => [second, arrivals])).toEqual([
      [5, 1],
      [7, 3],
    ]);
  });

  it('keeps the latest 1000 exchanges and 600 seconds, and counts all', () => {
    const { exchanges, seconds, totals } = write(Array.from({ length: 2500 }, (_, index) => [index * 1000, OK]));
    expect([exchanges.length, seconds.length, totals.arrivals]).toEqual([1000, 600, 2500]);
    expect([exchanges[0]?.startedAt, exchanges.at(-1)?.startedAt]).toEqual([1_500_000, 2_499_000]);
    expect([seconds[0]?.second, seconds.at(-1)?.second]).toEqual([1900, 2499]);
  });

  it('keeps 500 exchanges of one second, and counts all', () => {
    const times = [...Array(700).fill(1000), ...Array(20).fill(2000)] as number[];
    const { exchanges, totals } = write(times.map((time) => [time, OK]));
    expect([exchanges.length, exchanges.at(-1)?.startedAt, totals.arrivals]).toEqual([520, 2000, 720]);
  });

  it('cuts long bodies', async () => {
    const server = await runServer({ alter: (reply) => ({ ...reply, body: 'b'.repeat(100_000) }) });
    const { url, method } = requestOf(ask('gck.ok'), server.url);
    await fetch(url, { method, body: 'a'.repeat(50_000) });
    const [exchange] = server.journal().exchanges;
    expect([exchange?.request.body, exchange?.response?.body]).toEqual(['a'.repeat(4096), 'b'.repeat(4096)]);
  });

  it('shows no UserSig and no key, wherever a client puts them', async () => {
    const server = await runServer();
    const { sdkappid, identifier, secretKey } = SAMPLE_ACCOUNT;
    const usersig = signUserSig(sdkappid, secretKey, identifier);
    const right = wireRequest(server.url, ask('gck.ok'), makeCredentials(SAMPLE_ACCOUNT, 'valid'), 1).url;
    const places = [
      right,
      right.replaceAll('*', '%2A'),
      `${server.url}/x?Sig=${usersig}`,
      `${server.url}/${usersig}`,
      `${right}&identifier=${usersig}`,
    ];
    for (const url of places) {
      await fetch(url, {
        method: 'POST',
        headers: { authorization: usersig, [`x-${secretKey}`]: secretKey },
        body: `{"GroupId":"${usersig}"}`,
      });
    }
    const text =
      JSON.stringify(server.journal()) + (await (await fetch(`${server.url}/__group-counter/journal`)).text());
    expect(server.journal().exchanges).toHaveLength(places.length);
    expect(text).not.toContain(usersig.slice(10, 60));
    expect(text).not.toContain(secretKey);
    expect(text).toContain('usersig=***');
  });
});
