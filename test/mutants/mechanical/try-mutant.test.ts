import { expect, it } from 'vitest';
import type { CheckResult, Layer } from '../../../contracts/report/check-result.ts';
import type { MutatedMocks } from './load.ts';
import type { Judged, Trial } from './trials.ts';
import { tryMutant, tryRight } from './try-mutant.ts';

// All that a trial asks of them.
const MOCKS = { load: () => ({}), reached: () => new Set(['3']) } as unknown as MutatedMocks;

function check(id: string, outcome: CheckResult['outcome'], layer: Layer = 'relation'): CheckResult {
  return { id, since: '0.1', layer, level: 'must', requirement: '', source: '', outcome, findings: [] };
}

function trial(name: string, judge: Trial['judge'] | readonly CheckResult[]): Trial {
  return { name, judge: typeof judge === 'function' ? judge : async () => ({ checks: judge, observations: [] }) };
}

const PASSES = trial('passes', [check('all-counters', 'passed'), check('missing-key', 'errored')]);
const PIN = check('expect-missing-key', 'failed');
const tried = (...trials: Trial[]) =>
  tryMutant(
    MOCKS,
    '3',
    trials.map((one) => ({ trial: one, pins: {} })),
  );

it('is caught by the first trial in which a check fails', async () => {
  const fails = trial('fails', [PIN, check('all-counters', 'failed')]);
  expect(
    await tried(
      PASSES,
      fails,
      trial('never', () => Promise.reject(new Error())),
    ),
  ).toEqual({
    kind: 'caught',
    trial: 'fails',
    check: 'all-counters',
    layer: 'relation',
  });
});

it('is told apart where only a pin fails', async () => {
  expect(await tried(trial('pinned', [PIN]))).toEqual({
    kind: 'told apart',
    trial: 'pinned',
    check: 'expect-missing-key',
  });
});

it('does not start where a trial cannot be made, and survives where nothing fails, or where nothing reaches it', async () => {
  expect(await tried(trial('throws', () => Promise.reject(new Error())))).toEqual({ kind: 'does not start' });
  expect(await tried(PASSES)).toEqual({ kind: 'survived' });
  expect(await tried()).toEqual({ kind: 'survived' });
});

it('holds the right mock to what it showed', async () => {
  const judge = async (_mock: object, pins: object): Promise<Judged> => ({
    checks: Object.keys(pins).length > 0 ? [PIN] : [],
    observations: [{ unknown: 'missing-key', seen: 'zero', samples: 1 }],
  });
  expect(await tryRight(MOCKS, trial('pins', judge))).toEqual({
    trial: 'pins',
    notPassed: ['expect-missing-key: failed'],
    reached: ['3'],
    pins: { 'missing-key': 'zero' },
  });
});
