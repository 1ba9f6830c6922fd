import type { LimitEngine, LimitPhase } from '../../contracts/report/limit.ts';
import type { LoadedRun } from './compare-runs.ts';

/**
 * The load run of a report, from its JSON text. Throws an Error that says why where it is none: it is of another version,
 * or has no load in it that can be compared.
 */
export function readRun(text: string): LoadedRun {
  const report = parse(text);
  if (report['version'] !== 1) throw new Error('it is no report of version 1');
  const limit = objectOf(report['limit']);
  const phases = limit['phases'];
  if (!Array.isArray(phases) || phases.length === 0) throw new Error('no load is in it (limit.phases)');
  const broken = phases.findIndex((phase) => !isPhase(phase));
  if (broken >= 0) throw new Error(`limit.phases[${broken}] is not as the schema of the report has it`);
  if (!isCount(limit['documented'])) throw new Error('limit.documented is no number');
  const engine = objectOf(limit['engine']);
  return {
    command: String(report['command']),
    target: String(report['target']),
    startedAt: String(report['startedAt']),
    ...(isEngine(engine) && { engine }),
    documented: limit['documented'],
    phases: phases as LimitPhase[],
  };
}

type Members = Readonly<Record<string, unknown>>;

function parse(text: string): Members {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    throw new Error('it is not JSON');
  }
}

function objectOf(value: unknown): Members {
  return typeof value === 'object' && value !== null ? (value as Members) : {};
}

function isEngine(value: Members): value is Members & LimitEngine {
  return (value['name'] === 'k6' || value['name'] === 'embedded') && typeof value['version'] === 'string';
}

function isPhase(value: unknown): boolean {
  const phase = objectOf(value);
  const { profile, seconds, secondsPerEntry = 1 } = phase;
  const counted = ['rate', 'durationSeconds', 'ranSeconds'].every((name) => isCount(phase[name]));
  const latencies = Object.values(objectOf(phase['latency']));
  return (
    typeof profile === 'string' &&
    counted &&
    isCount(secondsPerEntry) &&
    Array.isArray(seconds) &&
    seconds.every((second) => allCounts(second, ['second', 'offered', 'accepted', 'refused', 'failed'])) &&
    typeof phase['latency'] === 'object' &&
    latencies.every(isLatency)
  );
}

function isLatency(value: unknown): boolean {
  const { spread } = objectOf(value);
  const { fromMs, counts, clustering, perOctave } = objectOf(spread);
  if (!allCounts(value, ['samples', ...PERCENTILE_NAMES, 'max'])) return false;
  if (spread === undefined) return true;
  const lists = [fromMs, counts].every((list) => Array.isArray(list) && list.every(isCount));
  return lists && isCount(perOctave) && allCounts(clustering, PERCENTILE_NAMES);
}

const PERCENTILE_NAMES = ['p50', 'p90', 'p99', 'p999'];

function allCounts(value: unknown, names: readonly string[]): boolean {
  const members = objectOf(value);
  return names.every((name) => isCount(members[name]));
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
