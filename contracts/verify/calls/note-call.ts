import { verdictsOn } from './judge-by-rule.ts';
import { sightingsOf } from './observe-answers.ts';
import type { MadeCall, Seen } from './seen.ts';

/** Judges a call when it is made: a thousand answers of the most that is read would not fit into memory. */
export function seenOf(call: MadeCall): Seen {
  const { subject, request, exchange } = call;
  return { subject, request, verdicts: isOutside(call) ? [] : verdictsOn(exchange), sightings: sightingsOf(call) };
}

/** What holds for all answers of the operation does not hold for what stands before it. */
function isOutside({ scenario, seen }: MadeCall): boolean {
  return scenario?.outside === true || seen === 'turned-away';
}
