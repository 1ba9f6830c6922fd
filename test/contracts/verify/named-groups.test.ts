import { expect, it } from 'vitest';
import type { CheckResult } from '../../../contracts/report/check-result.ts';
import { verify } from '../../../contracts/verify/verify.ts';
import type { Alter } from '../../../mocks/http/api.ts';
import { LEGAL } from '../../legal/providers/index.ts';
import type { Started } from '../../mutants/defect.ts';
import { OK } from '../../mutants/defect.ts';
import { body } from '../../mutants/envelope.ts';
import { startLegal } from '../../mutants/start.ts';

/** Checks a provider that has a group, of which the verifier knows the name alone. */
async function check(provider: Started): Promise<CheckResult[]> {
  const { url: baseUrl, statesUrl, account, close } = provider;
  const state = 'a group with counters';
  const params = { GroupId: 'live', GroupCounter: [{ Key: 'apples', Value: 3 }] };
  try {
    await fetch(statesUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ state, params, action: 'setup' }),
    });
    const config = { groups: [{ state, GroupId: 'live' } as const] };
    return (await verify({ baseUrl, account, layers: ['schema', 'cause', 'relation'], config })).checks;
  } finally {
    await close();
  }
}

const failed = (checks: readonly CheckResult[]) =>
  checks.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id);

it('a provider may look at the group before it looks who calls, as the group is there', async () => {
  const [order] = LEGAL.filter(({ id }) => id === 'order-app-body-group-credentials');
  if (order === undefined) throw new Error('Failed to find the right provider that looks at the group first.');
  const checks = await check(await startLegal(order));
  expect(failed(checks)).toEqual([]);
  expect(checks.find(({ id }) => id === 'usersig-absent')?.outcome).toBe('passed');
});

it('a provider that overlooks a fault gives itself away, as the group is there', async () => {
  const overlooks: Alter = (reply, request) =>
    'cause' in reply && reply.cause === 'usersig-absent' ? body(() => OK)(reply, request) : reply;
  expect(failed(await check(await startLegal({ provider: { alter: overlooks } })))).toContain('usersig-absent');
});
