import type { OutcomeKind } from '../k6/metric-names.ts';
import type { Counts } from './counts.ts';

/** One call of the measured load, as its engine saw it. */
export type LoadCall = {
  /** Milliseconds since the epoch. */
  startedAtMs: number;
  /** When it was due by the schedule, where the engine says so; milliseconds since the epoch. */
  dueAtMs?: number;
  /** Which step of the profile it belongs to, where that has several; from 0. */
  step?: number;
  /** When its answer was there, where the engine says so; milliseconds since the epoch. */
  endedAtMs?: number;
  kind: OutcomeKind;
  /** The ErrorCode in digits, `unreadable`, or why the call was lost: `no-answer`, `http-502` and the like. */
  code: string;
  /** What is wrong with the answer, where it does not fit the schema. */
  problem?: string;
};

/**
 * When a call was at the provider, as far as can be told: when it was sent, and when it was answered. Calls that lay close
 * together on their way are answered close together.
 */
export const TIMES_OF: readonly ((call: LoadCall) => number)[] = [
  ({ startedAtMs }) => startedAtMs,
  ({ startedAtMs, endedAtMs = startedAtMs }) => endedAtMs,
];

/** Counts calls by outcome. */
export function countCalls(calls: readonly LoadCall[]): Counts {
  const refused: Record<string, number> = {};
  for (const { kind, code } of calls) if (kind === 'refused') refused[code] = (refused[code] ?? 0) + 1;
  return { calls: calls.length, accepted: calls.filter(({ kind }) => kind === 'accepted').length, refused };
}

/** Counts calls without an answer that could be read, by code. */
export function countBroken(calls: readonly LoadCall[]): Record<string, number> {
  const broken: Record<string, number> = {};
  for (const { kind, code } of calls) if (kind === 'broken') broken[code] = (broken[code] ?? 0) + 1;
  return broken;
}

/** Counts calls by what is wrong with their answers. */
export function countProblems(calls: readonly LoadCall[]): Record<string, number> {
  const problems: Record<string, number> = {};
  for (const { problem } of calls) if (problem !== undefined) problems[problem] = (problems[problem] ?? 0) + 1;
  return problems;
}
