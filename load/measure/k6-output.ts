import {
  DUE,
  K6_METRICS,
  LATENCY_METRICS,
  type OutcomeKind,
  stepOfScenario,
  USUAL_CODE,
  WARM_UP,
} from '../k6/metric-names.ts';
import type { LoadCall } from './load-calls.ts';

/** What became of one arrival or several, as far as it is of use here. */
export type LoadEvent =
  | { type: 'call'; measured: boolean; call: LoadCall }
  | { type: 'dropped'; measured: boolean; count: number }
  | SilentCall;

/** A call that got an error in place of an answer, and the code of that: of k6, or of Node and undici. */
export type SilentCall = { type: 'silent'; measured: boolean; code: string };

/**
 * Reads a line of `k6 run --out json`. Undefined for the many lines that say nothing of use, and for one that is cut off, as
 * the last one is where k6 was ended: what its summary has besides is told.
 */
export function readK6Line(line: string): LoadEvent | undefined {
  const metric = /^\{"metric":"([a-z0-9_]+)","type":"Point"/.exec(line)?.[1];
  if (metric === undefined || !METRICS_READ.has(metric)) return undefined;
  // k6 tells of each request; only one that went wrong is of use.
  if (metric === K6_METRICS.requests && !line.includes('"error_code"')) return undefined;
  const point = parse(line);
  if (point === undefined) return undefined;
  const { time, value, tags, metadata } = point.data;
  const { scenario = WARM_UP, code = USUAL_CODE, problem } = tags;
  const measured = scenario !== WARM_UP;
  if (metric === K6_METRICS.requests) return readError(measured, tags);
  if (metric === K6_METRICS.dropped) return { type: 'dropped', measured, count: value };
  const due = metadata?.[DUE];
  const step = stepOfScenario(scenario);
  // k6 stamps a point when it is made, which is when the call has ended.
  const endedAtMs = Date.parse(time);
  const call: LoadCall = {
    startedAtMs: endedAtMs - value,
    ...(due !== undefined && { dueAtMs: Number(due) }),
    ...(step !== undefined && { step }),
    endedAtMs,
    kind: KINDS.get(metric) ?? 'broken',
    code,
    ...(problem !== undefined && { problem }),
  };
  return { type: 'call', measured, call };
}

function parse(line: string): { data: PointData } | undefined {
  try {
    return JSON.parse(line) as { data: PointData };
  } catch {
    return undefined;
  }
}

type PointData = {
  time: string;
  value: number;
  tags: Readonly<Record<string, string | undefined>>;
  metadata?: Readonly<Record<string, string | undefined>>;
};

const KINDS = new Map(Object.entries(LATENCY_METRICS).map(([kind, metric]) => [metric as string, kind as OutcomeKind]));

const METRICS_READ = new Set<string>([...KINDS.keys(), K6_METRICS.dropped, K6_METRICS.requests]);

/** From 1400 on k6's codes are about answers that came. */
function readError(measured: boolean, { error_code: code = '' }: PointData['tags']): SilentCall | undefined {
  return /^1[0-3]\d\d$/.test(code) ? { type: 'silent', measured, code } : undefined;
}
