import type { LimitPhase } from '../../contracts/report/limit.ts';
import { comparePhases } from './compare-phase.ts';
import type { ComparedPhase, ComparedRun, ComparisonVerdict, LoadComparison } from './comparison.ts';
import { differencesOf } from './differences.ts';

/** A load run as a report holds it. */
export type LoadedRun = ComparedRun & { documented: number; phases: readonly LimitPhase[] };

export type CompareOptions = {
  /** Judge also where the runs differ in target or engine. */
  allowDifferences?: boolean;
};

/** Says what changed from one run to another. Loads that are not of one profile, rate and duration are not compared. */
export function compareRuns(before: LoadedRun, after: LoadedRun, options: CompareOptions = {}): LoadComparison {
  const pairs = before.phases.flatMap((was) => {
    const is = after.phases.find((one) => nameOf(one, after.phases) === nameOf(was, before.phases));
    return is ? [{ was, is }] : [];
  });
  const phases = pairs.map(({ was, is }) => comparePhases(was, is, before.documented));
  const { said, deciding } = differencesOf(before, after);
  const unlike = [
    ...(options.allowDifferences ? [] : deciding),
    ...pairs.flatMap(({ was, is }) => [...notOffered(was, 'before'), ...notOffered(is, 'after')]),
    ...(pairs.length === 0 ? ['the runs have no load in common: nothing is compared'] : []),
  ];
  const tooFew = phases.flatMap(untold);
  return {
    version: 1,
    verdict: verdictOf(phases, unlike, tooFew),
    before: runOf(before),
    after: runOf(after),
    differences: [...said, ...deciding, ...onlyIn(before, after, 'before'), ...onlyIn(after, before, 'after')],
    reasons: [...unlike, ...tooFew],
    phases,
  };
}

/** Of loads that are not alike, not even a change for the worse says anything. */
function verdictOf(
  phases: readonly ComparedPhase[],
  unlike: readonly string[],
  tooFew: readonly string[],
): ComparisonVerdict {
  if (unlike.length > 0) return 'cannotTell';
  if (phases.some(({ rows }) => rows.some(({ verdict }) => verdict === 'worse'))) return 'worse';
  return tooFew.length > 0 ? 'cannotTell' : 'noWorse';
}

/** A load by what was asked for, and which of several such it is. */
function nameOf(phase: LimitPhase, all: readonly LimitPhase[]): string {
  const same = all.filter((one) => loadText(one) === loadText(phase));
  return `${loadText(phase)} ${same.indexOf(phase)}`;
}

/** A load for people, as in `below: 180/s for 10 s`. */
export function loadText({ profile, rate, durationSeconds }: Omit<ComparedPhase, 'rows'>): string {
  return `${profile}: ${rate}/s for ${durationSeconds} s`;
}

function onlyIn(one: LoadedRun, other: LoadedRun, name: string): string[] {
  const others = other.phases.map((phase) => nameOf(phase, other.phases));
  const alone = one.phases.filter((phase) => !others.includes(nameOf(phase, one.phases)));
  return alone.map((phase) => `only ${name} has ${loadText(phase)}: it is not compared`);
}

/** Less than this share of the arrivals is another load than the profile's. */
const LEAST_SHARE = 0.98;

function notOffered(phase: LimitPhase, name: string): string[] {
  const { rate, durationSeconds, ranSeconds, seconds } = phase;
  if (ranSeconds < durationSeconds) return [`${name}, ${phase.profile} broke off after ${ranSeconds} s`];
  const sent = seconds.reduce((sum, { offered }) => sum + offered, 0);
  if (sent >= rate * durationSeconds * LEAST_SHARE) return [];
  return [`${name}, ${phase.profile} sent only ${sent} of ${rate * durationSeconds} calls`];
}

/** What every comparison has to tell: half and nine tenths of the calls that were accepted. */
function untold({ profile, rows }: ComparedPhase): string[] {
  return (['p50', 'p90'] as const).flatMap((name) => {
    const row = rows.find(({ outcome, percentile }) => outcome === 'accepted' && percentile === name);
    return row !== undefined && row.verdict !== 'unclear'
      ? []
      : [`too few calls to tell ${name} of OK in ${profile}, or too uneven ones: run both for longer`];
  });
}

function runOf({ command, target, startedAt, engine }: LoadedRun): ComparedRun {
  return { command, target, startedAt, ...(engine && { engine }) };
}
