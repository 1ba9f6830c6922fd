import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../contracts/report/check-result.ts';
import { SCENARIOS } from '../../../contracts/scenarios/all-scenarios.ts';
import type { ConfiguredGroup } from '../../../contracts/verify/stage/known-groups.ts';
import { type VerifyOptions, verify } from '../../../contracts/verify/verify.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../../mocks/server.ts';

const LAYERS = ['schema', 'cause', 'relation'] as const;

const GROUPS: readonly ConfiguredGroup[] = [
  {
    state: 'a group with counters',
    GroupId: 'live-one',
    GroupCounter: [
      { Key: 'apples', Value: 3 },
      { Key: 'pears', Value: '9223372036854775807' },
      { Key: 'plums', Value: -1 },
      { Key: 'figs', Value: 0 },
    ],
  },
  {
    state: 'a group with counters',
    GroupId: 'live-private',
    Type: 'Private',
    GroupCounter: [{ Key: 'like', Value: 9 }],
  },
  { state: 'a dismissed group', GroupId: 'gone' },
  { state: 'no permission', GroupId: 'locked' },
];

/** Makes the groups at the mock, as somebody would have at a provider without a state endpoint. */
async function withGroups(server: RunningServer): Promise<void> {
  for (const { state, ...params } of GROUPS)
    await fetch(server.statesUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ state, params, action: 'setup' }),
    });
}

async function check(options: Partial<VerifyOptions>, mock: ServerOptions = {}): Promise<Map<string, CheckResult>> {
  const server = await startServer({ callsPerSecond: 'unlimited', ...mock });
  try {
    await withGroups(server);
    const { checks } = await verify({ baseUrl: server.url, account: server.account, layers: LAYERS, ...options });
    return new Map(checks.map((one) => [one.id, one]));
  } finally {
    await server.close();
  }
}

const passed = (checks: Map<string, CheckResult>) =>
  [...checks.values()].filter(({ outcome }) => outcome === 'passed').map(({ id }) => id);
const bad = (checks: Map<string, CheckResult>) =>
  [...checks.values()].filter(({ outcome }) => outcome === 'failed' || outcome === 'errored');

describe('a provider of which nothing is known', () => {
  it('is checked for all that needs no state, a group that cannot exist included', async () => {
    const checks = await check({});
    const stateless = SCENARIOS.filter(({ given, stateOptional }) => given.length === 0 || stateOptional);
    expect(stateless.length).toBeGreaterThan(35);
    expect(stateless.map(({ id }) => id).filter((id) => checks.get(id)?.outcome !== 'passed')).toEqual([]);
    expect(checks.get('missing-group')?.control).toBe('usersig-malformed');
    expect(bad(checks)).toEqual([]);
  });

  it('has what could not run listed with what it would need', async () => {
    const checks = await check({});
    expect(checks.get('all-counters')).toMatchObject({
      outcome: 'couldNotRun',
      reason: 'needs the provider state "a group with counters": give --states-url or --config',
    });
    // A configuration cannot name a state of the whole app.
    expect(checks.get('plan-too-low')?.reason).toMatch(/"a plan without group counters": give --states-url$/);
  });

  it.each([10002, 10004, 10010, 60002, 60008, 70003] as const)(
    'shows nothing by refusing everything with %i',
    async (code) => {
      const refuseAll = await check({ clock: IN_NO_TIME }, { alter: (reply) => ({ ...reply, body: refusalOf(code) }) });
      expect(bad(refuseAll).length).toBeGreaterThan(0);
      expect(SCENARIOS.map(({ id }) => id).filter((id) => refuseAll.get(id)?.outcome === 'passed')).toEqual([]);
    },
  );
});

it('a provider of which nothing but its gateway answers is neither right nor wrong', async () => {
  const gateway = { status: 503, headers: { 'content-type': 'text/html' }, body: '<html>' };
  const checks = await check({ clock: IN_NO_TIME }, { alter: () => gateway });
  expect(bad(checks).length).toBeGreaterThan(30);
  expect(bad(checks).filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  expect(passed(checks)).toEqual([]);
});

/** A clock on which no pause takes any time. */
const IN_NO_TIME = { now: () => Date.now(), sleep: async () => {} };

function refusalOf(ErrorCode: number): string {
  return JSON.stringify({ ActionStatus: 'FAIL', ErrorCode, ErrorInfo: 'no' });
}

describe('a provider whose groups a configuration names', () => {
  it('is checked on these groups', async () => {
    const checks = await check({ config: { groups: GROUPS } });
    expect(bad(checks)).toEqual([]);
    expect(passed(checks)).toEqual(
      expect.arrayContaining([
        'all-counters',
        'chosen-counters',
        'requested-order',
        'missing-key',
        'empty-keys',
        'repeated-key',
        'many-keys',
        'random-absent',
        'dismissed-group',
        'no-permission',
        'type-private',
        'body-with-trailing-text',
      ]),
    );
  });

  it('is not said to have special counters that it has not', async () => {
    const checks = await check({ config: { groups: GROUPS } });
    for (const id of ['int64-values', 'keys-byte-for-byte', 'twenty-counters', 'no-counters', 'own-counters-only'])
      expect(checks.get(id)?.outcome, id).toBe('couldNotRun');
  });

  it('fails where a group does not hold what the configuration says', async () => {
    const [first, ...rest] = GROUPS;
    const wrong = { ...first, GroupCounter: [{ Key: 'apples', Value: 4 }, ...GROUPS.flatMap(counters).slice(1)] };
    const checks = await check({ config: { groups: [wrong as ConfiguredGroup, ...rest] } });
    expect(checks.get('all-counters')?.findings.map(({ code }) => code)).toEqual(['response.counter.value']);
  });

  it('gives itself away when it overlooks a fault, as the group is there', async () => {
    const checks = await check(
      { config: { groups: GROUPS } },
      { alter: (reply) => ('cause' in reply && reply.cause === 'usersig-malformed' ? { ...reply, body: OK } : reply) },
    );
    expect(checks.get('usersig-malformed')?.outcome).toBe('failed');
  });
});

const OK = '{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0,"GroupCounter":[]}';

function counters(group: ConfiguredGroup) {
  return group.GroupId === 'live-one' && 'GroupCounter' in group ? (group.GroupCounter ?? []) : [];
}

describe('an account', () => {
  const of = async (account: VerifyOptions['account'] & object) =>
    check({ account, selected: (id) => /usersig|admin|identifier/.test(id) });

  it('with a UserSig alone is enough for all but what takes the secret key', async () => {
    const server = await startServer();
    const { signUserSig } = await import('../../../contracts/account/user-sig.ts');
    const { sdkappid, identifier, secretKey } = server.account;
    await server.close();
    const checks = await of({ sdkappid, identifier, usersig: signUserSig(sdkappid, secretKey, identifier) });
    const open = [...checks.values()]
      .filter(({ outcome }) => outcome !== 'passed')
      .map(({ id, reason }) => [id, reason]);
    expect(open).toEqual([
      ['usersig-expired', "needs the app's secret key: give --secret-key-env"],
      ['not-administrator', "needs the app's secret key: give --secret-key-env"],
      ['usersig-reordered', expect.stringContaining('needs the provider state')],
      ['usersig-whatever-is-asked', expect.stringContaining('needs the provider state')],
      ['usersig-every-byte-counts', expect.stringContaining('needs the provider state')],
      ['usersig-whole-life', expect.stringContaining('needs the provider state')],
      ['usersig-once-accepted', expect.stringContaining('needs the provider state')],
    ]);
  });

  it('whose identifier has no letters cannot be written in others', async () => {
    const administrators = ['4711'];
    const server = await startServer({ administrators });
    const account = { ...server.account, identifier: '4711' };
    await server.close();
    const checks = await check({ account, selected: (id) => id === 'identifier-other-case' }, { administrators });
    expect(checks.get('identifier-other-case')?.outcome).toBe('notApplicable');
  });
});
