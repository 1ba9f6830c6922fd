import { setTimeout as after } from 'node:timers/promises';
import { expect } from 'vitest';
import { exitCodeOf } from '../../cli/exit-codes.ts';
import { makeReport } from '../../contracts/report/report.ts';
import { EMBEDDED } from '../../load/engine/engine.ts';
import type { LimitJudgement } from '../../load/judge/judge-load.ts';
import { overrideProfile, PROFILES, SHORT_PROFILES } from '../../load/profiles.ts';
import type { Alter } from '../../mocks/http/api.ts';
import { loadProvider, outcomesOf, type ProviderRun } from './provider.ts';

const SMOKE = overrideProfile(PROFILES.smoke, { durationSeconds: 2 });
const BELOW = overrideProfile(PROFILES.below, { durationSeconds: 3 });
const ABOVE = overrideProfile(SHORT_PROFILES.above, { durationSeconds: 4 });

/** Refuses what is over the limit as if the service had failed. */
const refuseWith10002: Alter = (reply) => ({ ...reply, body: String(reply.body).replace('60007', '10002') });
const answerLate: Alter = (reply) => after(1500, reply);
let answered = 0;
/** Half of the answers are those of a gateway that has lost the service. */
const loseHalf: Alter = (reply) => (answered++ % 2 === 0 ? reply : { ...reply, status: 502, body: 'Bad gateway' });
const breakSchema: Alter = (reply) => ({ ...reply, body: '{"ActionStatus":"OK","ErrorCode":0,"GroupCounter":{}}' });

/** A provider under a profile, and what comes of it, whatever engine offers the load. */
export type Row = ProviderRun & { title: string; outcomes: Record<string, string>; verdict: string; exitCode: number };

const PASSED_BELOW = { 'limit-below-accepted': 'passed', 'limit-answers-valid': 'passed' };
const PASSED_ABOVE = {
  'limit-above-enforced': 'passed',
  'limit-above-accepted': 'passed',
  'limit-code': 'passed',
  'limit-answers-valid': 'passed',
};
const PASSED_SMOKE = { 'limit-smoke-answered': 'passed', 'limit-answers-valid': 'passed' };

export const ROWS: readonly Row[] = [
  {
    title: 'above passes the right provider',
    profile: ABOVE,
    journal: true,
    outcomes: PASSED_ABOVE,
    verdict: 'enforced',
    exitCode: 0,
  },
  {
    title: 'above fails a provider that never refuses',
    profile: ABOVE,
    journal: true,
    provider: { callsPerSecond: 'unlimited' },
    outcomes: { ...PASSED_ABOVE, 'limit-above-enforced': 'failed limit.not-enforced', 'limit-code': 'couldNotRun' },
    verdict: 'notEnforced',
    exitCode: 1,
  },
  {
    title: 'above fails a provider that refuses with 10002',
    profile: ABOVE,
    provider: { alter: refuseWith10002 },
    outcomes: { ...PASSED_ABOVE, 'limit-code': 'failed limit.wrong-code' },
    verdict: 'enforced',
    exitCode: 1,
  },
  {
    title: 'below passes the right provider',
    profile: BELOW,
    journal: true,
    outcomes: PASSED_BELOW,
    verdict: 'inconclusive',
    exitCode: 0,
  },
  {
    title: 'below fails a provider that refuses at 150/s',
    profile: BELOW,
    provider: { callsPerSecond: 150 },
    outcomes: { ...PASSED_BELOW, 'limit-below-accepted': 'failed limit.refused-below' },
    verdict: 'refusesBelow',
    exitCode: 1,
  },
  {
    title: 'below comes to no verdict where answers are too slow for its rate',
    profile: BELOW,
    provider: { alter: answerLate },
    outcomes: {
      'limit-below-accepted': 'errored limit.rate-not-offered',
      'limit-answers-valid': 'errored limit.rate-not-offered',
    },
    verdict: 'inconclusive',
    exitCode: 3,
  },
  {
    title: 'smoke fails answers that break the schema',
    profile: SMOKE,
    provider: { alter: breakSchema },
    outcomes: { ...PASSED_SMOKE, 'limit-answers-valid': 'failed limit.invalid-answer' },
    verdict: 'inconclusive',
    exitCode: 1,
  },
  {
    title: 'smoke comes to no verdict where half of the answers are lost',
    profile: SMOKE,
    journal: true,
    provider: { alter: loseHalf },
    outcomes: { 'limit-smoke-answered': 'errored', 'limit-answers-valid': 'errored limit.no-answer' },
    verdict: 'inconclusive',
    exitCode: 3,
  },
  {
    title: 'smoke counts an expected refusal as accepted',
    profile: SMOKE,
    journal: true,
    load: { groupId: 'no-such-group', expectedCodes: [10010, 10015] },
    outcomes: PASSED_SMOKE,
    verdict: 'inconclusive',
    exitCode: 0,
  },
];

/** Undefined is the k6 of this machine. */
export const ENGINES = {
  k6: { name: 'k6', engine: undefined },
  embedded: { name: 'the embedded engine', engine: EMBEDDED },
};

export type TriedEngine = (typeof ENGINES)[keyof typeof ENGINES];

/** Has an engine load the provider of a row, and holds what comes of it against the row. */
export async function expectRow(
  { outcomes, verdict, exitCode, title: _title, ...run }: Row,
  { name, engine }: TriedEngine,
): Promise<void> {
  const judgement = await loadProvider({ ...run, ...(engine && { engine }) });
  expect(judgement.limit.engine?.name, name).toBe(engine?.name ?? 'k6');
  expect(outcomesOf(judgement)).toEqual(outcomes);
  expect(judgement.limit.verdict).toBe(verdict);
  expect(exitOf(judgement)).toBe(exitCode);
}

function exitOf({ checks, limit }: LimitJudgement): number {
  const about = { command: 'load', target: '', seed: 0, complete: true, observations: [], toolVersion: '' };
  return exitCodeOf(makeReport({ ...about, checks, limit, startedAtMs: 0, endedAtMs: 0 }));
}
