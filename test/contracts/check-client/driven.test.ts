import { describe, expect, it } from 'vitest';
import { SMOKE_IDS } from '../../../contracts/check-client/driven/driven-smoke.ts';
import { clientOf, RIGHT } from '../../mutants/clients/build/client.ts';
import { sendByFetch } from '../../mutants/clients/build/send.ts';
import { sendByHttp } from '../../mutants/clients/build/send-by-http.ts';
import { sendLeaving } from '../../mutants/clients/build/send-leaving.ts';
import { drive } from '../../mutants/clients/drive.ts';
import { driveBroken, FEW } from './broken/drive-broken.ts';

const few = (id: string): boolean => FEW.includes(id);
const groupIdsOf = async (seed: number): Promise<string[]> => {
  const ids: string[] = [];
  const client = clientOf({ atOnce: ({ request }) => void ids.push(request.GroupId) });
  await drive(client, { selected: few, seed });
  return ids;
};

describe('a client that is driven', () => {
  it('gets a fresh group for each case, the same ones for the same seed', async () => {
    const ids = await groupIdsOf(1);
    expect(new Set(ids).size).toBe(FEW.length);
    expect(new Set(await groupIdsOf(1))).toEqual(new Set(ids));
    expect((await groupIdsOf(2)).filter((id) => ids.includes(id))).toEqual([]);
  });

  it('has no verdict where it answers from a cache of its own', async () => {
    const cached = clientOf({ atOnce: () => ({ result: { counters: [{ Key: 'like', Value: '5' }] } }) });
    const { checks } = await drive(cached, { selected: (id) => id === 'conclude-ok' });
    expect(checks).toMatchObject([
      { outcome: 'errored', reason: expect.stringContaining('does it answer from a cache') },
    ]);
  });

  it('may say that it refused by itself, which is a failure and no riddle', async () => {
    const shy = clientOf({ atOnce: () => ({ error: { kind: 'client' } }) });
    const { checks } = await drive(shy, { selected: (id) => id === 'conclude-ok' });
    expect(checks).toMatchObject([{ outcome: 'failed', findings: [{ code: 'conclusion.refused-by-client' }] }]);
  });

  it('has no verdict, and a hint, where a circuit breaker holds back what it does else', async () => {
    let calls = 0;
    const broken = clientOf({ atOnce: () => (++calls > 2 ? { error: { kind: 'client' } } : undefined) });
    const { checks } = await drive(broken, { selected: (id) => [...SMOKE_IDS, 'conclude-10002'].includes(id) });
    expect(checks).toMatchObject([
      { outcome: 'passed' },
      { outcome: 'errored', reason: expect.stringContaining('does a circuit breaker') },
      { outcome: 'passed' },
    ]);
  });

  it('that reports the same of everything passes nothing: its control does not', async () => {
    const gloomy = clientOf({ conclude: () => ({ error: { kind: 'transport' } }) });
    const { checks } = await drive(gloomy, { selected: (id) => ['conclude-ok', 'conclude-fault-close'].includes(id) });
    expect(checks.map(({ outcome }) => outcome)).toEqual(['failed', 'couldNotRun']);
  });

  it.each([
    ['the fetch of Node, which takes none', clientOf({ send: sendByFetch }), 'observed'],
    ['another one of Node, which reads past it', clientOf({ send: sendByHttp }), 'passed'],
  ])(
    'is told of a 100 that it takes for its answer, and nothing is held against it: %s',
    async (_who, client, outcome) => {
      const { checks } = await drive(client, { selected: (id) => id.startsWith('conclude-interim-') });
      expect(checks.map(({ id, level, outcome: came }) => [id, level, came])).toEqual([
        ['conclude-interim-continue', 'should', outcome],
        ['conclude-interim-100-then-ok', 'should', 'passed'],
        ['conclude-interim-early', 'should', 'passed'],
        ['conclude-interim-103-then-ok', 'should', 'passed'],
      ]);
    },
  );

  it('that stops at a 103 and keeps its connection takes the answers of others, and spoils no case but the last', async () => {
    const keeping = clientOf({ send: sendLeaving() });
    const wanted = [...FEW, 'conclude-interim-early', 'conclude-interim-103-then-ok', 'conclude-final-answers-alone'];
    const { checks } = await drive(keeping, { selected: (id) => wanted.includes(id) });
    const bad = checks.filter(({ outcome }) => outcome !== 'passed');
    expect(bad.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['conclude-interim-early', 'observed'],
      ['conclude-interim-103-then-ok', 'observed'],
      ['conclude-final-answers-alone', 'failed'],
    ]);
    expect(bad.at(-1)?.findings).toMatchObject([{ message: expect.stringContaining('Read past interim answers') }]);
  });

  it('that supports nothing it is asked has nothing passed', async () => {
    const lazy = clientOf({ atOnce: () => ({ unsupported: {} }) });
    const { checks } = await drive(lazy, { selected: (id) => few(id) || id.startsWith('adapter-') });
    expect([...new Set(checks.map(({ outcome }) => outcome))]).toEqual(['notApplicable']);
  });

  it('is not asked for what its adapter says that it has no calls for', async () => {
    const keyless = clientOf({ started: { ...RIGHT.started, unsupported: ['chosen-keys'] } });
    const { checks } = await drive(keyless, { selected: few });
    expect(checks.find(({ id }) => id === 'conclude-one-counter')).toMatchObject({ outcome: 'notApplicable' });
  });

  it('has its UserSig in no finding, whatever it says', async () => {
    let usersig = '';
    const loud = clientOf({
      atOnce: (one) => {
        usersig = one.usersig;
        return { adapterError: { message: `with ${one.usersig.slice(0, 40)} and ${one.usersig}` } };
      },
    });
    const { checks } = await drive(loud, { selected: few });
    expect(usersig.length).toBeGreaterThan(100);
    expect(JSON.stringify(checks)).toContain('with ***');
    expect(JSON.stringify(checks)).not.toContain(usersig.slice(0, 40));
  });

  it('cannot be driven by a scheme that it does not support', async () => {
    const secure = clientOf({ started: { ...RIGHT.started, unsupported: ['http'] } });
    await expect(drive(secure)).rejects.toThrow('cannot call by http. Give --tls.');
  });
});

describe('a run that ends before its end', () => {
  it('says of what is left that its time was over', async () => {
    const { checks, complete } = await drive(clientOf(), { selected: few, maxDurationMs: 0 });
    expect(checks.map(({ outcome, reason }) => `${outcome}: ${reason}`)).toEqual(
      FEW.map(() => 'couldNotRun: the time of the run was over'),
    );
    expect(complete).toBe(true);
  });

  it('at an interrupt says so of what is left, and ends the adapter', async () => {
    const abort = new AbortController();
    const { checks, complete } = await driveBroken('noise', { say: () => abort.abort(), signal: abort.signal });
    expect(complete).toBe(false);
    expect(checks.filter(({ reason }) => reason === 'the run was interrupted').length).toBeGreaterThan(2);
  });
});
