import { describe, expect, it } from 'vitest';
import { TEST_GROUPS } from '../../../mocks/fixtures/test-groups.ts';
import { cli } from '../run.ts';
import { checkClient, withOutcome } from './client.ts';

const ALL = TEST_GROUPS.map(({ id }) => id);

describe('coverage', () => {
  it('names each test group as met or missed, and codes as met by whatever was refused with them', async () => {
    const { report } = await checkClient(
      "await call('gck.ok'); await call('gck.missing-key.zero'); await call('nobody-made-it'); await call('gck.fault-close').catch(() => {}); await call('gck.no-counters', { query: { usersig: 'nonsense' } })",
    );
    const { met = [], missed = [] } = report.coverage ?? {};
    expect(met.toSorted()).toEqual(['gck.10010', 'gck.70003', 'gck.fault-close', 'gck.missing-key.zero', 'gck.ok']);
    expect([...met, ...missed].toSorted()).toEqual(ALL.toSorted());
  });

  it('is whole where all was met', async () => {
    const script = `await Promise.all(${JSON.stringify(ALL)}.map((id) => call(id, { signal: AbortSignal.timeout(3500) }).catch(() => {})))`;
    const { report } = await checkClient(script, ['--min-coverage', '100']);
    expect(report.coverage).toMatchObject({ percent: 100, missed: [] });
    expect(withOutcome(report, 'passed')).toContain('client-coverage');
  });

  it('below what was asked for fails', async () => {
    const { code, report } = await checkClient("await call('gck.ok')", ['--min-coverage', '1']);
    expect(code).toBe(1);
    expect(withOutcome(report, 'failed')).toEqual(['client-coverage']);
  });

  it('counts GroupIds that stand for test groups', async () => {
    const script = "console.log(await call('mine')); console.log(await call('a=b'))";
    const { report, stderr } = await checkClient(script, ['--map', 'mine=gck.10004', '--map', 'a=b=gck.ok']);
    expect(report.coverage?.met).toEqual(['gck.ok', 'gck.10004']);
    expect(stderr).toMatch(/"ErrorCode":10004.*\n.*"Key":"like"/);
  });

  it.each([
    ['mine', /is not GROUPID=TESTGROUP/],
    ['=gck.ok', /is not GROUPID=TESTGROUP/],
    ['mine=gck.okk', /Did you mean gck.ok\?/],
    ['gck.ok=gck.10004', /stands for itself/],
  ])('refuses --map %s', async (map, message) => {
    const { code, stderr } = await cli(['check-client', '--map', map, '--', 'true'], {
      env: { PATH: process.env['PATH'] },
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
