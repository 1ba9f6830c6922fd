import { describe, expect, it } from 'vitest';
import { readConfig } from '../../cli/options/config.ts';
import { verify } from '../../contracts/verify/verify.ts';
import { startServer } from '../../mocks/server.ts';
import { GROUP_TYPES } from '../../openapi/generated/constants.ts';
import { temporaryFolder } from '../temporary.ts';
import { pageText } from './pages.ts';

const sample =
  /`--config FILE` names what exists[\s\S]*?```json\n([\s\S]*?)```/.exec(pageText('contracts/README.md'))?.[1] ?? '';

/** The sample as the command line reads it. */
function sampleConfig() {
  const { config } = readConfig(`${temporaryFolder({ 'config.json': sample })}/config.json`);
  return config ?? { groups: [] };
}

/** Makes a mock hold what the sample says, verifies it by the sample alone, and gives what came of each check. */
async function verified() {
  const config = sampleConfig();
  const server = await startServer({ callsPerSecond: 'unlimited' });
  for (const { state, ...params } of config.groups) {
    const unknown = state === 'a group with counters' && !('GroupCounter' in params);
    const held = unknown ? { GroupCounter: [{ Key: 'a', Value: 1 }] } : {};
    const body = JSON.stringify({ state, params: { ...params, ...held }, action: 'setup' });
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(server.statesUrl, { method: 'POST', headers, body })).status).toBe(200);
  }
  const layers = ['schema', 'cause', 'relation', 'metamorphic'] as const;
  const account = { secretKey: server.account.secretKey };
  const { checks } = await verify({ baseUrl: server.url, config, account, layers });
  await server.close();
  return checks;
}

/** What a group that stands there can show, by the checks that want one in each state and of each type. */
const SHOWN = [
  ...['all-counters', 'chosen-counters', 'one-counter', 'no-counters'],
  ...['int64-values', 'chosen-int64-values', 'chosen-zero-and-negative'],
  ...['type-private', 'type-public', 'type-chatroom', 'type-avchatroom', 'community-group'],
  ...['missing-group', 'dismissed-group', 'no-permission', 'internal-error'],
];

describe('the sample of --config', () => {
  it('has a group of each type, in each state that a group can be in, an empty one and one of unknown counters', () => {
    const { groups } = sampleConfig();
    const states = ['a group with counters', 'no group', 'a dismissed group', 'no permission', 'an internal error'];
    expect([...new Set(groups.map(({ state }) => state))].sort()).toEqual(states.sort());
    const types = groups.flatMap((group) => ('Type' in group ? [group.Type] : []));
    expect([...new Set(types)].sort()).toEqual(Object.keys(GROUP_TYPES).sort());
    const counted = groups.map((group) => ('GroupCounter' in group ? group.GroupCounter?.length : undefined));
    expect(counted).toEqual(expect.arrayContaining([0, undefined]));
  });

  it('has values that are read exactly', () => {
    expect(sample).toMatch(/"Value": 9223372036854775807 /);
    expect(JSON.stringify(sampleConfig())).toContain('"Value":"9223372036854775807"');
  });

  it('lets verify check all that such a file can be for, and blames a right provider for nothing', async () => {
    const checks = await verified();
    const outcomes = new Map(checks.map(({ id, outcome }) => [id, outcome]));
    expect(SHOWN.map((id) => [id, outcomes.get(id)])).toEqual(SHOWN.map((id) => [id, 'passed']));
    const others = checks.filter(({ outcome }) => outcome !== 'passed');
    expect(others.filter(({ outcome }) => outcome !== 'couldNotRun')).toEqual([]);
    for (const { reason } of others) expect(reason).toContain('give --states-url');
  });
});
