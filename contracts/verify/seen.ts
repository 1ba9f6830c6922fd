import type { Exchange } from '../exchange.ts';
import type { WireRequest } from '../request.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { type Verdict, verdictsOn } from './judge-answers.ts';
import { type Sighting, sightingsOf } from './observe.ts';

/** One call of a run. `subject` says for which check it was made; `seen` names the answer where several are legal. */
export type MadeCall = {
  subject: string;
  request: WireRequest;
  exchange: Exchange;
  scenario?: Scenario;
  seen?: string;
};

/** What a run keeps of a call: what every rule says of its answer and what it shows of what is open, not the answer. */
export type Seen = {
  subject: string;
  request: WireRequest;
  verdicts: readonly Verdict[];
  sightings: readonly Sighting[];
};

/** Judges a call when it is made: a thousand answers of the most that is read would not fit into memory. */
export function seenOf(call: MadeCall): Seen {
  const { subject, request, exchange, scenario } = call;
  return { subject, request, verdicts: scenario?.outside ? [] : verdictsOn(exchange), sightings: sightingsOf(call) };
}
