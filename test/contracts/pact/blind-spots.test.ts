import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACT_BLIND_SPOTS, type PactBlindSpotId } from '../../../contracts/pact/blind-spots.ts';
import { openVerifier, type PactVerifier } from '../../../contracts/pact/verify-pact.ts';
import { VERIFY_CHECKS } from '../../../contracts/verify/checks.ts';
import { verify } from '../../../contracts/verify/verify.ts';
import type { Alter } from '../../../mocks/http/api.ts';
import { startServer } from '../../../mocks/server.ts';
import { body, counters, onCause, text } from '../../mutants/envelope.ts';

let verifier: PactVerifier;
beforeAll(() => {
  verifier = openVerifier();
});
afterAll(() => verifier.close());

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

describe('what the pact does not see on purpose', () => {
  it.each(PACT_BLIND_SPOTS)('passes Pact and is seen by $layer ($id)', async ({ id, layer, check }) => {
    const server = await startServer({ callsPerSecond: 'unlimited', alter: DEFECTS[id] });
    const { url: baseUrl, statesUrl, account } = server;
    try {
      const pact = await verifier.verify({ target: { baseUrl, account }, statesUrl });
      expect(pact).toMatchObject({ outcome: 'passed', notRun: [] });
      const { checks } = await verify({
        baseUrl,
        statesUrl,
        account,
        layers: [layer],
        selected: (one) => one === check,
      });
      expect(checks.map(({ id, outcome }) => [id, outcome])).toEqual([[check, 'failed']]);
    } finally {
      await server.close();
    }
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
