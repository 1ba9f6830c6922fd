import type { Measured } from './measured-verify.ts';

/** What one run may take, also where the provider is mute: that is known after twice the ten seconds of a call. */
export const MOST_SECONDS = 30;
/** Where calls between the answered ones are waited for in vain: ten seconds each, one after the other, some with a second try. */
export const MOST_SECONDS_HANGING = 90;
const MOST_MB = 300;

/** Incompatible, or no verdict. No hostile provider is a right one: a run that is green has not looked. */
const RIGHT_EXITS: readonly (number | string)[] = [1, 3];

/** What is wrong with a `verify` of a hostile provider; empty where it held. */
export function wrongWith({ exit, seconds, peakMb, report, said }: Measured, mostSeconds = MOST_SECONDS): string[] {
  return [
    ...(RIGHT_EXITS.includes(exit) ? [] : [`exit ${exit}: ${said.slice(-200)}`]),
    ...(report.includes('"verdict"') ? [] : ['no report']),
    ...(seconds <= mostSeconds ? [] : [`over ${mostSeconds} s`]),
    // Also where it did not live to say how much it took.
    ...(peakMb <= MOST_MB ? [] : [`over ${MOST_MB} MB`]),
  ];
}
