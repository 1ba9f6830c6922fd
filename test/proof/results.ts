import type { Layer, Outcome } from '../../contracts/report/check-result.ts';
import type { Setting } from '../legal/independent/settings.ts';

/** What a check found at a provider; `codes` are those of its findings. */
export type CheckOutcome = {
  id: string;
  layer: Layer;
  level: 'must' | 'should' | 'unknown';
  outcome: Outcome;
  codes: readonly string[];
  /** Whether it comes with a line that sends the call again. */
  repeatable: boolean;
  reason?: string;
};

/**
 * A provider of the proof: a defective one, a right one that differs from the mock, one that shares no code with it, or the
 * mock itself as the control. Without `only` it is run through all layers; with it, through these checks.
 */
export type Subject = {
  kind: 'defect' | 'legal' | 'independent' | 'control';
  id: string;
  category: string;
  says: string;
  only?: readonly string[];
  /** How many requests to generate. */
  cases: number;
  /** The check that must catch a defect, and what it must find, where that is the same each time. */
  due?: { check: string; finding?: string };
  /** What a right one shows of what is open, which must be observed: the unknown with its answer. */
  shows?: readonly [unknown: string, answer: string];
  /** The check that is no more than observed at a right one, as it is not met. */
  should?: string;
  /** What one that shares no code with ours is verified with. */
  setting?: Setting;
  /** The verifier is told of groups by name alone, and can set no states. */
  withoutStates?: true;
};

/**
 * What every check found at a provider, and which answers were observed to what it shows. `trouble` is why there is nothing,
 * where its run did not come to an end.
 */
export type ProviderResult = Subject & {
  checks: readonly CheckOutcome[];
  observed?: readonly string[];
  trouble?: string;
};

/** Whether a check counts against a provider. */
export function counts({ level, outcome }: Pick<CheckOutcome, 'level' | 'outcome'>): boolean {
  return level === 'must' && outcome === 'failed';
}

/** Whether a check found something: one that is no must notes it, and that is all it can do. */
export function found(one: Pick<CheckOutcome, 'level' | 'outcome' | 'codes'>): boolean {
  return counts(one) || (one.outcome === 'observed' && one.codes.length > 0);
}

/** Whether a provider was run through all layers, so that it can be said which of them catch it. */
export function isWhole({ only }: Subject): boolean {
  return only === undefined;
}

/** Layers that count against a provider, or that found something in a defective one, each once. */
export function layersAgainst({ kind, checks }: Pick<ProviderResult, 'kind' | 'checks'>): readonly Layer[] {
  return [...new Set(checks.filter(kind === 'defect' ? found : counts).map(({ layer }) => layer))];
}

/** Those whose states could be set, and those run without. */
export function bySetting(all: readonly ProviderResult[]) {
  return {
    providers: all.filter((one) => !one.withoutStates),
    withoutStates: all.filter((one) => one.withoutStates),
  };
}
