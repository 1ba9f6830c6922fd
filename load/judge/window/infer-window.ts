import type { LimitModel, LimitReport } from '../../../contracts/report/limit.ts';
import type { LoadCall } from '../../measure/load-calls.ts';
import { LIMIT_PER_SECOND } from '../../profiles.ts';
import { whyNotOverload } from './fits-overload.ts';
import { whyNotRounds } from './fits-rounds.ts';
import type { BuiltModel } from './limiters.ts';
import { sizeOfBucket } from './models.ts';
import { readSeen } from './seen-calls.ts';
import { sizesInRounds } from './steps.ts';

/** A load that shows something of the window: one above the limit, or bursts in rounds. */
export type WindowPhase = { kind: 'above' | 'window'; calls: readonly LoadCall[] };

type Inferred = Required<Pick<LimitReport, 'candidates' | 'excluded' | 'refusedCallsCount'>>;

/**
 * Which kinds of limit remain possible, of so many calls a second: those that would have made of these calls, as they came,
 * what became of them. Several where it cannot be told.
 */
export function inferWindow(phases: readonly WindowPhase[], limit = LIMIT_PER_SECOND): Inferred {
  const read = phases.map(({ kind, calls }) => ({ kind, seen: readSeen(calls) }));
  const models = modelsFor(phases, limit);
  const overloads = read.filter(({ kind }) => kind === 'above').map(({ seen }) => whyNotOverload(seen, models, limit));
  const rounds = read.filter(({ kind }) => kind === 'window').map(({ seen }) => whyNotRounds(seen, models, limit));
  const judged = models.map((model, index) => {
    const why = [...overloads, ...rounds].flatMap((reasons) => reasons[index] ?? []);
    return { model, why: why[0] };
  });
  const candidates = onePerBucket(judged.flatMap(({ model, why }) => (why === undefined ? reported(model) : [])));
  const known = new Set(candidates.map(keyOf));
  const excluded = judged
    .flatMap(({ model, why }) => (why === undefined ? [] : reported(model).map((one) => ({ ...one, why }))))
    .filter(
      (one, index, all) => !known.has(keyOf(one)) && all.findIndex((other) => keyOf(other) === keyOf(one)) === index,
    );
  return { candidates, excluded, refusedCallsCount: countedIn(candidates) };
}

/**
 * The kinds that a model is one of. Whether refused calls count makes no difference to a fixed window: a refused call falls
 * into one that is full.
 */
function reported({ stepMs: _, ...model }: BuiltModel): LimitModel[] {
  if (!model.window.startsWith('fixed')) return [model];
  return [model, { ...model, refusedCallsCount: true }];
}

/** Limiters that count by parts of a second, or have a timer, go on in such steps: milliseconds. */
const STEPS_MS = [50, 100, 250];

function modelsFor(phases: readonly WindowPhase[], limit: number): BuiltModel[] {
  const [seen] = phases.filter(({ kind }) => kind === 'above').flatMap(({ calls }) => readSeen(calls).slice(0, 1));
  const inRounds = phases.filter(({ kind }) => kind === 'window').flatMap(({ calls }) => sizesInRounds(calls, limit));
  const sizes = new Set([limit, sizeOfBucket(seen, limit) ?? limit, ...inRounds]);
  const smooth = [false, true].flatMap((refusedCallsCount): LimitModel[] => [
    { window: 'sliding-log', refusedCallsCount },
    { window: 'sliding-counter', refusedCallsCount },
    ...[...sizes].map((size): LimitModel => ({ window: 'bucket', refusedCallsCount, size })),
  ]);
  return [
    { window: 'fixed-clock', refusedCallsCount: false },
    { window: 'fixed-first-call', refusedCallsCount: false },
    ...smooth,
    ...smooth.filter(isInSteps).flatMap((model) => STEPS_MS.map((stepMs) => ({ ...model, stepMs }))),
  ];
}

/** A window that starves shows no steps, and from a bucket that is refilled by whole calls refused ones take nothing. */
function isInSteps({ window, refusedCallsCount }: LimitModel): boolean {
  return !refusedCallsCount && (window === 'sliding-log' || window === 'bucket');
}

function keyOf({ window, refusedCallsCount }: LimitModel): string {
  return `${window} ${refusedCallsCount}`;
}

/** Buckets of several sizes that fit are one kind: the first, which is the documented size where that fits. */
function onePerBucket(models: readonly LimitModel[]): LimitModel[] {
  return models.filter((model, index) => models.findIndex((other) => keyOf(other) === keyOf(model)) === index);
}

function countedIn(candidates: readonly LimitModel[]): Inferred['refusedCallsCount'] {
  const kinds = new Set(candidates.map(({ refusedCallsCount }) => refusedCallsCount));
  if (kinds.size !== 1) return 'unknown';
  return kinds.has(true) ? 'yes' : 'no';
}
