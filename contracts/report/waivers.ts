import type { Finding, FindingCode } from '../finding.ts';
import type { CheckResult, Outcome } from './check-result.ts';
import { excuseWhatLeans } from './excuse.ts';
import { matchesPattern } from './pattern.ts';

/** An excuse for a check that fails, with an end. */
export type Waiver = {
  /** Id of the check, or a pattern of ids, in which * stands for any text. */
  check: string;
  /** Excuses the check only where every finding of it has this code. */
  finding?: FindingCode;
  /** Why it is excused, for people. */
  reason: string;
  /** Where the defect is tracked. */
  issue?: string;
  /** Last day, as YYYY-MM-DD in UTC, or last instant, as an RFC 3339 date-time. */
  until: string;
};

/** What can become of a waiver. Closed set, public. */
export const WAIVER_STATES = ['used', 'stale', 'expired', 'unused'] as const;
/** What became of a waiver: excused something, passed without it, past its end, or its check did not run. */
export type WaiverState = {
  /** As the waiver names it: an id, or a pattern. */
  check: string;
  state: (typeof WAIVER_STATES)[number];
  /** When it ends, in its last week. */
  endsSoon?: string;
};

/**
 * Excuses what failed and is waived, at this time (ms since 1970), and what could not run for that alone. A waiver whose check
 * passes is stale, which is a failed check of its own: `waiver-stale`, one for all of them. One of a pattern is stale where
 * nothing that it names fails, and all of that ran; `known` are the ids that it may name, those of `checks` by default.
 */
export function applyWaivers(
  checks: readonly CheckResult[],
  waivers: readonly Waiver[],
  now: number,
  known: readonly string[] = checks.map(({ id }) => id),
): { checks: CheckResult[]; waivers: WaiverState[] } {
  const judged = waivers.map((waiver) => ({ waiver, state: stateOf(waiver, checks, now, known) }));
  const excused = checks.map((check) => {
    const own = judged.filter(({ waiver }) => matchesPattern(waiver.check, check.id));
    return own.reduce((result, { waiver, state }) => withWaiver(result, waiver, state), check);
  });
  const stale = judged.filter(({ state }) => state === 'stale').map(({ waiver }) => waiver);
  return {
    checks: [...excuseWhatLeans(excused), ...staleCheck(stale, checks)],
    waivers: judged.map(({ waiver, state }) => ({ check: waiver.check, state, ...endOf(waiver, state, now) })),
  };
}

const WEEK_MS = 7 * 86_400_000;

function endOf({ until }: Waiver, state: WaiverState['state'], now: number): Pick<WaiverState, 'endsSoon'> {
  const end = voidFrom(until) ?? 0;
  return state !== 'expired' && state !== 'stale' && end - now <= WEEK_MS ? { endsSoon: until } : {};
}

/** What stands for an end that nobody has chosen yet: it is refused wherever waivers are read. */
export const UNTIL_PLACEHOLDER = 'YYYY-MM-DD';

/** The first instant (ms since 1970) at which a waiver until then is void; undefined for what is no date. */
export function voidFrom(until: string): number | undefined {
  const [, day, time] =
    /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/.exec(until) ?? [];
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // Date.parse takes 30 February for 2 March.
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return undefined;
  const end = time === undefined ? midnight + 86_400_000 : Date.parse(until) + 1;
  return Number.isNaN(end) ? undefined : end;
}

function stateOf(
  waiver: Waiver,
  checks: readonly CheckResult[],
  now: number,
  known: readonly string[],
): WaiverState['state'] {
  if (now >= (voidFrom(waiver.until) ?? 0)) return 'expired';
  const own = checks.filter(({ id }) => matchesPattern(waiver.check, id));
  if (own.some((check) => check.outcome === 'failed' && excuses(waiver, check))) return 'used';
  const ran = new Set(own.filter(({ outcome }) => !NOT_RUN.includes(outcome)).map(({ id }) => id));
  const isAll = known.filter((id) => matchesPattern(waiver.check, id)).every((id) => ran.has(id));
  const passes = own.some(({ outcome }) => outcome === 'passed') && own.every(({ outcome }) => outcome !== 'failed');
  return isAll && passes ? 'stale' : 'unused';
}

const NOT_RUN: readonly Outcome[] = ['couldNotRun', 'errored'];

/** A waiver of one finding excuses nothing else, and nothing where there is no finding to see. */
function excuses({ finding }: Waiver, { findings }: CheckResult): boolean {
  return finding === undefined || (findings.length > 0 && findings.every(({ code }) => code === finding));
}

function withWaiver(check: CheckResult, waiver: Waiver, state: WaiverState['state']): CheckResult {
  const { reason, issue, until } = waiver;
  if (check.outcome !== 'failed') return check;
  const said = (text: string) => [check.reason, text].filter(Boolean).join('; ');
  if (state === 'used' && excuses(waiver, check)) {
    return {
      ...check,
      outcome: 'waived',
      reason: said(`waived until ${until}: ${reason}${issue ? ` (${issue})` : ''}`),
    };
  }
  if (state === 'expired') {
    return { ...check, reason: said(`its waiver was good until ${until} and is void now`) };
  }
  return check;
}

/** Id of the check that no waiver is stale. */
export const WAIVER_STALE = 'waiver-stale';

/** Stands in the layer of the first check that needs its waiver no more. */
function staleCheck(stale: readonly Waiver[], checks: readonly CheckResult[]): CheckResult[] {
  const layer = checks.find(({ id }) => matchesPattern(stale[0]?.check ?? '', id))?.layer;
  if (layer === undefined) return [];
  return [
    {
      id: WAIVER_STALE,
      since: '0.1',
      layer,
      level: 'must',
      requirement: 'No check that passes is waived.',
      source: '--waivers',
      outcome: 'failed',
      findings: stale.map(staleFinding),
    },
  ];
}

function staleFinding({ check, until }: Waiver): Finding {
  const message = `${check} passes and is waived until ${until}. Take its waiver out of the file.`;
  return { code: 'waiver.stale', path: check, expected: 'failed', actual: 'passed', message };
}
