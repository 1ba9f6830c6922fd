import type { CheckOutcome } from '../results.ts';

/**
 * A client of the proof: a defective one, a legal one, or the right one as the control. `id` says
 * what is odd about it, `way` how it is judged, `because` what allows a legal one, `due` the check that must catch a defect.
 */
export type ClientSubject = {
  kind: 'defect' | 'legal' | 'control';
  id: string;
  way: 'driven' | 'watched';
  because?: string;
  due?: string;
};

/** What every check found at a client. `trouble` is why there is nothing, where its run did not come to an end. */
export type ClientResult = ClientSubject & { checks: readonly CheckOutcome[]; trouble?: string };
