import type { Finding } from '../finding.ts';

/** Outcomes of a check. Closed set, public. */
export const OUTCOMES = ['passed', 'failed', 'waived', 'observed', 'notApplicable', 'couldNotRun', 'errored'] as const;
/** What came of a check; `observed` decides nothing, `errored` says that something else than the provider broke. */
export type Outcome = (typeof OUTCOMES)[number];

/** Layers of checks, in the order of a report. Closed set, public. */
export const LAYERS = [
  'schema',
  'cause',
  'relation',
  'metamorphic',
  'fuzz',
  'pact',
  'limit',
  'request',
  'conclusion',
  'traffic',
  'clients',
  'providers',
  'announced',
] as const;
/** Name of a layer of checks. */
export type Layer = (typeof LAYERS)[number];

/** How much a check demands. Closed set, public: only a `must` decides the verdict. */
export const LEVELS = ['must', 'should', 'unknown'] as const;
export type Level = (typeof LEVELS)[number];

/** What a check demands: written down once, whether it passes or fails. */
export type CheckDefinition = {
  id: string;
  since: string;
  layer: Layer;
  level: Level;
  /** The requirement in one sentence. */
  requirement: string;
  source: string;
  /** Id of the check that must be accepted beside this one. */
  control?: string;
};

/** A check with what came of it. */
export type CheckResult = CheckDefinition & {
  outcome: Outcome;
  /** Why it could not run, errored or does not apply. */
  reason?: string;
  /** Ids of the checks without which it shows nothing, where these kept it from running. */
  leansOn?: readonly string[];
  /** Whether all of those are waived, so that it may be left undone. */
  excused?: true;
  findings: readonly Finding[];
  /** How many more there were than a report holds. */
  moreFindings?: number;
  /** A command that makes the states again that this request needs; the state endpoint is a variable in it. */
  setup?: string;
  /** A command that makes the UserSig of that request and exports it, where it is not the usual right one. */
  sign?: string;
  /** A command that repeats the first failing request; the UserSig is a variable in it. */
  curl?: string;
  /** How long its calls took, in milliseconds; absent where it has none of its own. */
  durationMs?: number;
  /** The smallest request that still fails, where requests were generated. */
  counterexample?: Counterexample;
};

/** A request that was generated and made smaller until nothing could be left out; `seed` and `path` find it again. */
export type Counterexample = { request: string; seed: number; path: string };

/** What was seen of something that no source settles. */
export type Observation = { unknown: string; seen: string; samples: number };
