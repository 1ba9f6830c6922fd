import type { Arrivals } from './arrivals.ts';
import type { K6Cost } from './k6-cost.ts';

/** By how many arrivals a full second may differ from what was asked for. */
export const RATE_GOAL = 1;

/** How many times a bare script's processor time ours may take for a call. */
export const COST_GOAL = 1.15;

/** What was measured, as Markdown, and whether the goals were reached. */
export function renderRates(rates: readonly Arrivals[], { oursMs, bareMs }: K6Cost): string {
  const ratio = oursMs / bareMs;
  return [
    '| asked for | full seconds | arrivals in each of them | worst sliding second | dropped |',
    '|---:|---:|---:|---:|---:|',
    ...rates.map(renderRate),
    '',
    `Goal: every full second within ${RATE_GOAL} of what was asked for, and nothing dropped. It is ${told(rates.every(isAccurate))}.`,
    `k6 takes ${oursMs.toFixed(2)} ms of processor time a call, and ${bareMs.toFixed(2)} ms with a script that only calls: ${ratio.toFixed(2)} times. Goal: at most ${COST_GOAL}. It is ${told(ratio <= COST_GOAL)}.`,
  ].join('\n');
}

function renderRate({ rate, fullSeconds, worstWindow, dropped }: Arrivals): string {
  const [least, most] = [Math.min(...fullSeconds), Math.max(...fullSeconds)];
  return `| ${rate}/s | ${fullSeconds.length} | ${least === most ? least : `${least} to ${most}`} | ${worstWindow} | ${dropped} |`;
}

/** A run without a full second has shown nothing. */
function isAccurate({ rate, fullSeconds, dropped }: Arrivals): boolean {
  return (
    dropped === 0 && fullSeconds.length > 0 && fullSeconds.every((arrivals) => Math.abs(arrivals - rate) <= RATE_GOAL)
  );
}

function told(isMet: boolean): string {
  return isMet ? 'met' : 'not met';
}
