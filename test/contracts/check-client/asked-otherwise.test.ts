import { expect, it } from 'vitest';
import { LEGAL_CLIENTS } from '../../mutants/clients/index.ts';
import { judgeClient } from '../../mutants/clients/judge-client.ts';

async function outcomesOf(name: string, ...ids: readonly string[]): Promise<string[]> {
  const client = LEGAL_CLIENTS.find((one) => one.name === name);
  if (client === undefined) throw new Error(`no legal client is called ${name}`);
  const checks = await judgeClient(client, (id) => ids.includes(id));
  return checks.map(({ id, outcome, findings }) => `${id} ${outcome} ${findings.length}`);
}

it('a case does not apply where the call is another than the one that it is about, as it may be', async () => {
  const outcomes = await outcomesOf(
    'no list in place of an empty one',
    'conclude-empty-keys-none',
    'conclude-empty-keys-all',
  );
  expect(outcomes).toEqual(['conclude-empty-keys-all passed 0', 'conclude-empty-keys-none notApplicable 0']);
});

it('calls for other keys do not repeat each other', async () => {
  const outcomes = await outcomesOf('keys two at a time', 'conclude-chosen-int64-values', 'conclude-retries');
  expect(outcomes).toContain('conclude-retries passed 0');
});

it('a call with another UserSig does not repeat one that was refused for its UserSig', async () => {
  const ids = ['conclude-70001', 'conclude-retries', 'client-repeats-nothing-in-vain'];
  const outcomes = await outcomesOf('a new UserSig where the one before has expired', ...ids);
  expect(outcomes).toEqual([
    'client-repeats-nothing-in-vain passed 0',
    'conclude-70001 passed 0',
    'conclude-retries passed 0',
  ]);
});
