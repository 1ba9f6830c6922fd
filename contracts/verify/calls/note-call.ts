import { verdictsOn } from './judge-answers.ts';
import { sightingsOf } from './observe.ts';
import type { MadeCall, Seen } from './seen.ts';

/** Judges a call when it is made: a thousand answers of the most that is read would not fit into memory. */
export function seenOf(call: MadeCall): Seen {
  const { subject, request, exchange, scenario } = call;
  return { subject, request, verdicts: scenario?.outside ? [] : verdictsOn(exchange), sightings: sightingsOf(call) };
}
