import { renderJson } from '../../../contracts/report/json.ts';
import type { LimitReport } from '../../../contracts/report/limit.ts';
import { check, reportOf } from './checks.ts';

/** The same with every member there, however deep. */
type Full<Part> = Part extends string | number | boolean
  ? Part
  : Part extends readonly (infer Item)[]
    ? readonly Full<Item>[]
    : { [Name in keyof Part]-?: Full<NonNullable<Part[Name]>> };

const clustering = { p50: 1, p90: 1.5, p99: 2, p999: 1 };
const spread = { perOctave: 32, fromMs: [1, 2, 3.5], counts: [50, 40, 10], clustering };
const latency = { samples: 100, p50: 1.9, p90: 3, p99: 3.6, p999: 3.6, max: 3.61, spread };
const latencies = { accepted: latency, refused: latency, failed: latency };

/** What a load run measured, with every member that a report can have; the compiler holds it to that. */
export const FULL_LIMIT: Full<LimitReport> = {
  engine: { name: 'k6', version: 'v1.8.1', instances: 4 },
  documented: 200,
  offered: { rate: 300, achieved: 299.8, maxGapMs: 7, dropped: 0, worstWindow: 301 },
  accepted: { total: 1000, sustainedPerSecond: 200, burst: 200, burstObservableUpTo: 300 },
  refused: { total: 500, codes: { 60007: 500 }, firstAfterCalls: 200 },
  refill: { size: 200, intervalMs: 1000, regular: true },
  refusedCallsCount: 'no',
  recoveryMs: 800,
  latencyDrift: { p50: { first: 1, last: 1.5 }, p99: { first: 4, last: 5 }, leftOutSeconds: 12, thirdSeconds: 36 },
  providerMemory: {
    rssBytes: { start: 80e6, end: 85e6, max: 90e6 },
    heapBytes: { start: 20e6, end: 21e6, max: 30e6 },
    samples: 200,
  },
  candidates: [{ window: 'bucket', refusedCallsCount: false, size: 200 }],
  excluded: [{ window: 'sliding-log', refusedCallsCount: true, size: 200, why: 'the refill is regular' }],
  phases: [
    {
      profile: 'above',
      rate: 300,
      durationSeconds: 2,
      ranSeconds: 2,
      latency: latencies,
      latencyFromDue: latencies,
      seconds: [{ second: 0, offered: 600, accepted: 400, refused: 190, failed: 10 }],
      secondsPerEntry: 2,
    },
  ],
  verdict: 'enforced',
};

/** A report that has every member. */
export function fullReport(): Record<string, unknown> {
  const findings = [
    {
      code: 'http.status',
      path: 'status',
      expected: 200,
      actual: 500,
      message: 'It is 500.',
      witness: {},
      root: { name: 'r' },
    },
  ] as const;
  const counterexample = { request: '{}', seed: 1, path: '0:1' };
  const commands = { curl: 'curl', setup: 'curl', sign: 'export' };
  const checks = [
    check('one', 'failed', {
      findings,
      moreFindings: 3,
      reason: 'a reason',
      control: 'two',
      durationMs: 3,
      ...commands,
      counterexample,
    }),
    check('two', 'passed'),
    check('three', 'couldNotRun', { reason: 'a reason', leansOn: ['one'], excused: true }),
  ];
  const rest = {
    limit: FULL_LIMIT,
    subject: { name: 'a client', version: '1', language: 'Go' },
    coverage: { percent: 33, met: ['gck.ok'], missed: ['gck.10010'] },
    waiversFile: 'waivers.json',
    observations: [{ unknown: 'missing-key', seen: 'omitted', samples: 2 }],
    waivers: [{ check: 'two', state: 'unused', endsSoon: '2026-01-02' }],
  } as const;
  return JSON.parse(renderJson({ ...reportOf(checks, rest), moreGroups: 2 })) as Record<string, unknown>;
}
