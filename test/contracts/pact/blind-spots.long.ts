import { describe, expect, it } from 'vitest';
import { PACT_BLIND_SPOTS, type PactBlindSpotId } from '../../../contracts/pact/blind-spots.ts';
import { PACT_SCENARIOS } from '../../../contracts/pact/interaction.ts';
import { verifyPact } from '../../../contracts/pact/verify-pact.ts';
import { verify } from '../../../contracts/verify/verify.ts';
import { VERIFY_CHECKS } from '../../../contracts/verify/verify-checks.ts';
import type { Alter } from '../../../mocks/http/api.ts';
import { startServer } from '../../../mocks/server.ts';
import { body, counters, onCause, text } from '../../mutants/envelope.ts';

const STRAY = { Key: 'like', Value: 5n };

/** The right provider but for the defect that a blind spot hides. */
const DEFECTS: Record<PactBlindSpotId, Alter> = {
  'counters-not-asked-for': counters((right, { GroupCounterKeys: keys }) =>
    Array.isArray(keys) && right.length > 0 ? [...right, { Key: 'not-asked-for', Value: 1n }] : right,
  ),
  'counters-twice': counters((right) => [...right, ...right.slice(0, 1)]),
  'counters-of-an-empty-group': body((right, { GroupCounterKeys: keys }) =>
    right.ActionStatus === 'OK' && keys === undefined && !right.GroupCounter?.length
      ? { ...right, GroupCounter: [STRAY] }
      : right,
  ),
  'counters-on-refusal': body((right) => (right.ActionStatus === 'FAIL' ? { ...right, GroupCounter: [STRAY] } : right)),
  'error-code-as-text': body((right) =>
    right.ActionStatus === 'FAIL' ? { ...right, ErrorCode: String(right.ErrorCode) } : right,
  ),
  'error-info-no-text': body((right) => (right.ActionStatus === 'OK' ? { ...right, ErrorInfo: 0n } : right)),
  'repeated-members': text((right) => right.replace('"ErrorCode":', '"ErrorCode":0,"ErrorCode":')),
  'calls-that-no-client-sends': onCause('body-not-json', (right) => ({ ...right, ErrorCode: 10004n })),
  'several-legal-answers': counters((right, { GroupCounterKeys: keys }) =>
    Array.isArray(keys) && keys.length > right.length ? [{ Key: 'of nobody', Value: 7n }] : right,
  ),
};

/** All of the defects at once: each is made of what the one before left. */
const everyDefect: Alter = async (reply, request) => {
  let altered = reply;
  for (const alter of Object.values(DEFECTS)) {
    const next = await alter(altered, request);
    if (typeof next === 'string') throw new Error(`Failed to put the defects together: one ends in "${next}".`);
    altered = { ...altered, ...next };
  }
  return altered;
};

describe('what the pact does not see on purpose', () => {
  it('passes Pact in every interaction, all of it at once', async () => {
    const server = await startServer({ callsPerSecond: 'unlimited', alter: everyDefect });
    const { url: baseUrl, statesUrl, account } = server;
    const pact = await verifyPact({ target: { baseUrl, account }, statesUrl });
    await server.close();
    expect(pact).toEqual({ outcome: 'passed', findings: [], interactions: PACT_SCENARIOS.length, notRun: [] });
  });

  it.each(PACT_BLIND_SPOTS)('is seen by $layer ($id)', async ({ id, layer, check }) => {
    const server = await startServer({ callsPerSecond: 'unlimited', alter: DEFECTS[id] });
    const { url: baseUrl, statesUrl, account } = server;
    const selected = (one: string) => one === check;
    const { checks } = await verify({ baseUrl, statesUrl, account, layers: [layer], selected });
    await server.close();
    expect(checks.map(({ id, outcome }) => [id, outcome])).toEqual([[check, 'failed']]);
  });

  it('is seen by checks that there are, of the layers that are named', () => {
    const layers = new Map(VERIFY_CHECKS.map(({ id, layer }) => [id, layer]));
    expect(PACT_BLIND_SPOTS.map(({ check }) => layers.get(check))).toEqual(PACT_BLIND_SPOTS.map(({ layer }) => layer));
  });

  it('is nothing about the right provider', async () => {
    const server = await startServer({ callsPerSecond: 'unlimited' });
    const { url: baseUrl, statesUrl, account } = server;
    const checks: readonly string[] = PACT_BLIND_SPOTS.map(({ check }) => check);
    const found = await verify({ baseUrl, statesUrl, account, selected: (id) => checks.includes(id) });
    await server.close();
    expect(found.checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect(found.checks).toHaveLength(new Set(checks).size);
  });
});
