import { describe, expect, it } from 'vitest';
import type { KnownGroup } from '../../../../contracts/verify/stage/known-groups.ts';
import { type ServerOptions, startServer } from '../../../../mocks/server.ts';
import { crash, defect, fail, membersOf, withMembers } from './defects/defect.ts';
import { type FuzzOptions, fuzzAt, fuzzMock, outcomes } from './fuzz-at.ts';

const GROUPS: KnownGroup[] = [
  {
    GroupId: 'one',
    counters: [
      { Key: 'like', Value: '9007199254740993' },
      { Key: 'unlike', Value: -1 },
    ],
  },
  { GroupId: 'two', counters: [{ Key: 'like', Value: 2 }] },
];

/** Runs the layer without a state endpoint against a provider that has these groups. */
async function fuzzGroups(groups: readonly KnownGroup[], provider: ServerOptions = {}, options: FuzzOptions = {}) {
  const server = await startServer({ callsPerSecond: 'unlimited', ...provider });
  try {
    for (const { GroupId, counters } of GROUPS) {
      const body = { state: 'a group with counters', params: { GroupId, GroupCounter: counters }, action: 'setup' };
      await fetch(server.statesUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    }
    return await fuzzAt(server, { groups, states: false, cases: 120, ...options });
  } finally {
    await server.close();
  }
}

function allPassed(checks: Parameters<typeof outcomes>[0]): boolean {
  return checks.length === 8 && checks.every(({ outcome }) => outcome === 'passed');
}

const everything = defect('', '', () => fail(10004)).provider;
const wrongValues = (): ServerOptions => ({
  alter: (reply) => ({ ...reply, body: String(reply.body).replace('9007199254740993', '9007199254740992') }),
});

describe('without a state endpoint', () => {
  it('groups with known counters are judged exactly', async () => {
    expect(allPassed((await fuzzGroups(GROUPS)).checks)).toBe(true);
    expect(outcomes((await fuzzGroups(GROUPS, wrongValues())).checks)['fuzz-legal-requests']).toBe('failed');
  });

  it('groups whose counters are not known are judged by what was asked', async () => {
    const unknown = GROUPS.map(({ GroupId }) => ({ GroupId }));
    expect(allPassed((await fuzzGroups(unknown)).checks)).toBe(true);
    const filterIgnored = defect('', '', (request, right) => {
      const { GroupId, GroupCounterKeys: keys } = membersOf(request) ?? {};
      return right(GroupId === 'one' && Array.isArray(keys) ? withMembers(request, { GroupId }) : request);
    });
    const { checks } = await fuzzGroups(unknown, filterIgnored.provider());
    expect(outcomes(checks)['fuzz-legal-requests']).toBe('failed');
  });

  it('and without groups only groups that do not exist are asked, which must be refused as such', async () => {
    const { checks } = await fuzzGroups([]);
    expect(allPassed(checks)).toBe(true);
    expect(checks[0]?.reason).toMatch(/only groups that do not exist/);
    expect(outcomes((await fuzzGroups([], everything())).checks)['fuzz-legal-requests']).toBe('failed');
  });

  it('and without a UserSig nothing is sent', async () => {
    const account = { sdkappid: 1, identifier: 'administrator' };
    const { checks, seen } = await fuzzGroups([], {}, { stage: { account } });
    expect(new Set(checks.map(({ outcome }) => outcome))).toEqual(new Set(['couldNotRun']));
    expect(checks[0]?.reason).toMatch(/needs a UserSig/);
    expect(seen).toEqual([]);
  });
});

describe('a provider', () => {
  it('that refuses everything passes nothing', async () => {
    const { checks } = await fuzzMock(everything());
    expect(outcomes(checks)['fuzz-legal-requests']).toBe('failed');
    expect(checks.filter(({ outcome }) => outcome === 'passed')).toEqual([]);
    expect(checks.find(({ id }) => id === 'fuzz-illegal-requests')?.reason).toMatch(/no refusal shows anything/);
  });

  it('that refuses everything passes nothing either with so few calls that each may be refused', async () => {
    const selected = (id: string) => id === 'fuzz-legal-requests';
    const seen = new Set<string | undefined>();
    for (let seed = 1; seed <= 12; seed++) {
      const { checks } = await fuzzMock(everything(), { seed, cases: 2, selected });
      seen.add(checks[0]?.outcome);
    }
    expect([...seen].sort()).toEqual(['couldNotRun', 'failed']);
  });

  it('that always crashes passes nothing', async () => {
    const { checks } = await fuzzMock(defect('', '', crash).provider());
    expect(checks.filter(({ outcome }) => outcome === 'passed')).toEqual([]);
  });

  it('whose state endpoint cannot make every group is tried with the others', async () => {
    const server = await startServer({ callsPerSecond: 'unlimited' });
    try {
      const plain: FuzzOptions['stage'] = {
        states: {
          enter: async () => ({ kind: 'made', account: {} }),
          setup: async (state, account) => {
            if (JSON.stringify(state).includes('счётчик')) return { kind: 'impossible', reason: 'ASCII only' };
            await fetch(server.statesUrl, {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify({ ...state, action: 'setup' }),
            });
            return { kind: 'made', account };
          },
          teardown: async () => ({ kind: 'made', account: {} }),
        },
      };
      const { checks } = await fuzzAt(server, { stage: plain });
      expect(allPassed(checks)).toBe(true);
      expect(checks[0]?.reason).toMatch(/without 1 of the groups/);
    } finally {
      await server.close();
    }
  });
});
