import type { LimitModel } from '../../contracts/report/limit.ts';
import type { LoadCall } from '../measure/load-calls.ts';
import { LIMIT_PER_SECOND } from '../profiles.ts';
import type { SoftHalf } from './soft-half.ts';
import { limiterOf, phasesOf } from './window/limiters.ts';
import { STARVING_MODELS, STEADY_MODELS } from './window/models.ts';
import { readSeen, type SeenCalls } from './window/seen-calls.ts';

/** What right limiters accept a second of calls as they came: the least, the most, and the most of those that starve. */
export type LawfulRates = { least: number; most: number; starved: number };

/** The rates at which right limiters of every kind accept these calls in the half. */
export function lawfulRates(calls: readonly LoadCall[], half: SoftHalf): LawfulRates {
  const seen = readSeen(calls);
  const rates = (models: readonly LimitModel[]): number[] =>
    models.flatMap((model) =>
      seen.flatMap((one) => phasesOf(model).map((phaseMs) => rateOf(one, half, model, phaseMs))),
    );
  const steady = rates(STEADY_MODELS);
  return { least: Math.min(...steady), most: Math.max(...steady), starved: Math.max(...rates(STARVING_MODELS)) };
}

function rateOf({ times, calls }: SeenCalls, half: SoftHalf, model: LimitModel, phaseMs: number): number {
  const take = limiterOf(model, { limit: LIMIT_PER_SECOND, phaseMs });
  return (
    calls.reduce((sum, call, index) => sum + (take(times[index] ?? 0) ? half.weightOf(call) : 0), 0) / half.seconds
  );
}
