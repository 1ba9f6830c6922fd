import type { Excess } from './excess.ts';
import type { Explanation } from './explain.ts';
import type { LawfulRates } from './lawful-rates.ts';
import type { SoftHalf } from './soft-half.ts';

/** What a run above the limit shows, in calls a second of its second half. */
export type Overload = {
  /** The run, as findings name it. */
  path: string;
  half: SoftHalf;
  offered: number;
  /** Accepted. */
  rate: number;
  lawful: () => LawfulRates;
  explained: Explanation;
  /** Calls that were refused in the whole run. */
  refusals: number;
  /** How far single seconds were beyond what a right limiter accepts. */
  excess: () => Excess;
  /** Over how many seconds the limit holds, where that is more than one. */
  longer: () => number | undefined;
  /** How long the slowest call took, in milliseconds. */
  slowestMs: number;
};

/** A rate that differs by no more than this from a right one is right: calls a second. */
export const SPARED = 2;

/** So many calls within a second beyond what the limit lets through are no jitter. */
export const MOST_IN_A_SECOND = 20;

/** The same with whether its calls were refused with a wrong code, so that a code of "try again" stands for a refusal. */
export type CodedOverload = Overload & { codeFailed: boolean };
