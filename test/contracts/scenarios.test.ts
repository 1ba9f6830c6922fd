import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../contracts/scenarios/all-scenarios.ts';
import { STATE_NAMES } from '../../contracts/scenarios/states.ts';
import { VERIFY_CHECKS } from '../../contracts/verify/verify-checks.ts';
import { CAUSES, type Cause, UNKNOWNS } from '../../openapi/index.ts';

const causesOf = SCENARIOS.flatMap(({ expect: expected }) => {
  if (expected.outcome === 'refused') return [expected.cause];
  if (expected.outcome !== 'unknown') return [];
  return Object.values(expected.answers).flatMap((answer) => (answer.outcome === 'refused' ? [answer.cause] : []));
});

// A provider cannot be brought to these by a call, nor by a documented state.
const UNREACHABLE: readonly Cause[] = ['plan-expired', 'trial-exhausted'];

describe('the scenario table', () => {
  it('has an id of its own for every check', () => {
    const ids = VERIFY_CHECKS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('has a scenario for every cause that a call or a documented state can bring about', () => {
    const missing = (Object.keys(CAUSES) as Cause[]).filter(
      (cause) => !causesOf.includes(cause) && !UNREACHABLE.includes(cause),
    );
    expect(missing).toEqual([]);
    expect(causesOf.filter((cause) => UNREACHABLE.includes(cause))).toEqual([]);
  });

  it('uses every provider state', () => {
    const used = new Set(SCENARIOS.flatMap(({ given }) => given.map(({ state }) => state)));
    expect(STATE_NAMES.filter((name) => !used.has(name))).toEqual([]);
  });

  it('names a control and a contrast for every refusal, and a control where a refusal is one of several answers', () => {
    const ids = SCENARIOS.map(({ id }) => id);
    const refusals = SCENARIOS.filter(({ expect: { outcome } }) => outcome === 'refused');
    expect(refusals.filter(({ control, contrast }) => !control || !contrast)).toEqual([]);
    const open = SCENARIOS.filter(
      ({ expect: expected }) =>
        expected.outcome === 'unknown' && Object.values(expected.answers).some(({ outcome }) => outcome === 'refused'),
    );
    expect(open.filter(({ control }) => !control)).toEqual([]);
    const named = SCENARIOS.flatMap(({ control, contrast }) => [control, contrast]);
    expect(named.filter((id) => id !== undefined && !ids.includes(id))).toEqual([]);
  });

  it('offers, for an unknown, only answers that the spec names', () => {
    for (const { expect: expected } of SCENARIOS) {
      if (expected.outcome !== 'unknown') continue;
      expect(Object.keys(UNKNOWNS[expected.unknown].answers)).toEqual(
        expect.arrayContaining(Object.keys(expected.answers)),
      );
      expect(Object.keys(expected.answers).length).toBeGreaterThan(1);
    }
  });

  it('asks each group by an ID of its own, so that scenarios cannot disturb each other', () => {
    const groups = SCENARIOS.flatMap(({ id, given }) =>
      [...new Set(given.flatMap((state) => ('GroupId' in state.params ? [state.params.GroupId] : [])))].map(
        (GroupId) => ({ id, GroupId }),
      ),
    );
    expect(new Set(groups.map(({ GroupId }) => GroupId)).size).toBe(groups.length);
  });
});
