import { describe, expect, it } from 'vitest';
import { trim } from '../../../mocks/journal/recorded-call.ts';
import { MOCK_LIMITS } from '../../../mocks/limits.ts';
import { createVerifiedService, type RunningServer, type ServerOptions } from '../../../mocks/server.ts';
import { httpText } from '../raw.ts';
import { runServer } from '../running.ts';
import { answerOf, expectUnharmed, GOOD, health } from './clients.ts';

const send = (server: RunningServer, body: string) => answerOf(server, httpText(GOOD, body));
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const MANY_KEYS = `{${Array.from({ length: 60_000 }, (_, index) => `"k${index}":1`).join(',')}}`;

describe('the journal of hostile calls', () => {
  it.each([
    ['a GroupId of a megabyte', JSON.stringify({ GroupId: `gck.${'g'.repeat(1_000_000)}` })],
    ['a GroupId that is a long array', JSON.stringify({ GroupId: Array(200_000).fill('g') })],
    ['a GroupId that is an object of many members', `{"GroupId":${MANY_KEYS}}`],
    ['a GroupId nested 400,000 deep', `{"GroupId":${nested(400_000)}}`],
    ['keys nested 400,000 deep', `{"GroupId":"gck.ok","GroupCounterKeys":${nested(400_000)}}`],
    ['keys that are many numbers', JSON.stringify({ GroupId: 'gck.ok', GroupCounterKeys: Array(400_000).fill(1) })],
  ])('quotes only the beginning of %s, and can be read', async (_title, body) => {
    const server = await runServer();
    for (let round = 0; round < 3; round++) expect(await send(server, body)).toMatchObject({ ActionStatus: 'FAIL' });
    const text = await (
      await fetch(`${server.url}/__group-counter/journal`, { headers: { connection: 'close' } })
    ).text();
    expect(text.length).toBeLessThan(3 * (MOCK_LIMITS.journalBodyBytes + 8000));
    for (const { actual, message } of server.journal().violations)
      expect(JSON.stringify([actual, message]).length).toBeLessThan(2 * MOCK_LIMITS.journalValueCharacters + 20);
    await expectUnharmed(server);
  });

  it('quotes what is short in whole', async () => {
    const server = await runServer();
    await send(server, '{"GroupId":[1,{"a":["b"]}]}');
    expect(server.journal().violations).toMatchObject([{ actual: [1, { a: ['b'] }] }]);
  });

  it('holds on to no more than it keeps of what came in one go', () => {
    const reply = { status: 200, headers: {}, body: Buffer.alloc(1_000_000) };
    const body = Buffer.alloc(1_000_000).subarray(10, 30);
    const seen = { arrivedAt: 0, durationMs: 0, method: '', target: '', rawHeaders: [], body, reply };
    const kept = trim(seen, 100);
    expect([kept.body.length, kept.body.buffer.byteLength]).toEqual([20, 20]);
    expect(kept.reply).toMatchObject({ body: new Uint8Array(100) });
  });

  it('keeps to its limits, whatever comes', async () => {
    const limits = { journalExchanges: 5, journalViolations: 7, journalSeconds: 3, journalBodyBytes: 10 };
    let second = 0;
    const server = await runServer({ limits, now: () => 1_000_000_000_000 + 1000 * second++ });
    for (let round = 0; round < 20; round++) await send(server, `{"GroupId":${round}}`);
    const { counts } = await health(server);
    expect(counts).toMatchObject({ journalExchanges: 5, journalViolations: 7, journalSeconds: 3 });
    const { exchanges, totals } = server.journal();
    expect(exchanges.map(({ request }) => request.body.length)).toEqual(Array(5).fill(10));
    expect(totals.arrivals).toBe(20);
  });

  it('counts no more decoded UserSigs and hosts than are kept', async () => {
    const right = createVerifiedService();
    const server = await runServer({ service: right, callsPerSecond: 'unlimited' });
    expect((await health(server)).counts.userSigs).toBe(0);
    expect(await send(server, '{"GroupId":"gck.ok"}')).toMatchObject({ ErrorCode: 0 });
    expect((await health(server)).counts).toMatchObject({ userSigs: 1, limiterScopes: 1 });
  });

  it.each([
    [
      'an answer fails',
      () => {
        throw new Error('broken');
      },
    ],
    // What the types forbid, and code without types can answer.
    ['an answer cannot be written down', () => null as unknown as 'hang'],
    ['an answer cannot be sent', () => ({ status: 200, headers: { 'x y': 'z' }, body: '' })],
  ] satisfies [string, ServerOptions['alter'] & object][])('has the call once where %s', async (_title, alter) => {
    const server = await runServer({ alter });
    const init = { method: 'POST', body: '{}', headers: { connection: 'close' } };
    const { status } = await fetch(`${server.url}${GOOD}`, init);
    expect([status, server.journal().totals.arrivals > 1, (await health(server)).status]).toEqual([500, false, 'ok']);
  });
});
