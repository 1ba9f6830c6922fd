import { describe, expect, it } from 'vitest';
import { createSecrets } from '../../../../contracts/secrets/secrets.ts';
import { createLearnt } from '../../../../contracts/verify/stage/learnt.ts';
import { startServer } from '../../../../mocks/server.ts';
import { defect } from './defects/defect.ts';
import { fuzzAt, fuzzMock, outcomes } from './fuzz-at.ts';

const hangs = defect('', '', () => 'hang').provider;

/** Sends the UserSig back, wherever a text may stand. */
const blabs = defect('', '', (request, right) => {
  const usersig = request.query.find(([name]) => name === 'usersig')?.[1] ?? '';
  const reply = right(request);
  if (typeof reply === 'string') return reply;
  return { ...reply, body: String(reply.body).replace('"ErrorInfo":""', `"ErrorInfo":${JSON.stringify(usersig)}`) };
}).provider;

describe('the fuzz layer', () => {
  it('gives up after three calls in a row that got no answer, and says so', async () => {
    const { checks, seen } = await fuzzMock(hangs(), { timeoutMs: 60 });
    expect(seen).toHaveLength(1);
    expect(outcomes(checks)).toMatchObject({ 'fuzz-legal-requests': 'failed', 'fuzz-illegal-requests': 'couldNotRun' });
    expect(checks[0]?.findings).toMatchObject([{ code: 'transport.timeout' }]);
    expect(new Set(checks.slice(1).map(({ reason }) => reason))).toEqual(
      new Set([expect.stringMatching(/3 calls in a row got no answer/)]),
    );
  });

  it('stops at once when it is interrupted, and keeps what it saw', async () => {
    const interrupt = new AbortController();
    let calls = 0;
    const provider = defect('', '', (request, right) => {
      calls += 1;
      if (calls === 30) interrupt.abort();
      return right(request);
    });
    // However busy the machine is, no call is under way beside another.
    const learnt = createLearnt();
    learnt.width.narrow();
    const { checks, seen } = await fuzzMock(provider.provider(), { stage: { signal: interrupt.signal, learnt } });
    expect(new Set(checks.map(({ outcome, reason }) => `${outcome}: ${reason}`))).toEqual(
      new Set(['couldNotRun: interrupted']),
    );
    expect(calls).toBe(30);
    expect(seen.length).toBeGreaterThan(20);
  });

  it('passes a provider that enforces the limit, and spends little of the patience of the run on it', async () => {
    const { checks, leftMs } = await fuzzMock({ callsPerSecond: 200 }, { cases: 250 });
    expect(checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect(leftMs).toBeGreaterThan(2000);
  });

  it('keeps the pace of the run, also for calls side by side', async () => {
    let turns = 0;
    const pace = async () => void ++turns;
    const { seen } = await fuzzMock({}, { stage: { pace }, cases: 150 });
    expect(turns).toBeGreaterThanOrEqual(seen.length);
  });

  it('says that the provider is gone where it died of a call', async () => {
    const server = await startServer({ callsPerSecond: 'unlimited' });
    let closing: Promise<void> | undefined;
    let calls = 0;
    const selected = (id: string) => id === 'fuzz-illegal-requests';
    const states = { states: false, groups: [], selected };
    const alive = { ...server, url: server.url };
    const pace = async () => {
      calls += 1;
      if (calls === 40) closing ??= server.close();
      await closing;
    };
    const { checks } = await fuzzAt(alive, { ...states, stage: { pace } });
    expect(checks).toMatchObject([{ outcome: 'failed', findings: [{ code: 'transport.no-answer' }] }]);
    expect(checks[0]?.curl).toMatch(/^(printf .*\| )?curl/);
  });

  it('comes to no verdict where a gateway has no answer to one kind of call, though others are answered', async () => {
    const gateway = { status: 503, headers: { 'content-type': 'text/html' }, body: '<html>' };
    const lost = defect('', '', (request, right) =>
      /"GroupCounterKeys"/.test(String(request.body)) ? gateway : right(request),
    );
    const stage = { clock: { now: () => Date.now(), sleep: async () => {} } };
    const { checks } = await fuzzMock(lost.provider(), { stage });
    expect(checks[0]).toMatchObject({ outcome: 'errored', reason: expect.stringMatching(/^HTTP 503/) });
    expect(checks.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  });

  it('shows no UserSig, neither a right one nor one that was spoilt', async () => {
    const accepts = defect('', '', (request, right) => {
      const usersig = request.query.find(([name]) => name === 'usersig')?.[1] ?? '';
      return /^eJ/.test(usersig) && usersig.length > 20 ? { ...okReply } : right(request);
    });
    for (const provider of [blabs(), accepts.provider()]) {
      const secrets = new Set<string | undefined>();
      const note = (...values: (string | undefined)[]) => {
        for (const value of values) secrets.add(value);
      };
      const { checks, seen } = await fuzzMock(provider, { stage: { secrets: { ...createSecrets(), note } } });
      const shown = JSON.stringify(checks);
      expect([...secrets].filter((secret) => secret && shown.includes(secret))).toEqual([]);
      const sent = seen
        .filter(({ request }) => request.credential !== 'malformed')
        .map(({ request }) => userSigOf(request.url));
      expect(sent.filter((usersig) => usersig !== '' && !secrets.has(usersig))).toEqual([]);
      expect(sent.length).toBeGreaterThan(5);
      expect(shown).not.toMatch(/eJ[\w*-]{30}/);
    }
  });
});

const okReply = {
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: '{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0,"GroupCounter":[]}',
};

function userSigOf(url: string): string {
  return new URL(url).searchParams.get('usersig') ?? '';
}
