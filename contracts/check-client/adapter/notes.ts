import type { Secrets } from '../../secrets/secrets.ts';

/** What was noted of an adapter besides its answers, over all of its restarts. */
export type AdapterNotes = {
  /** Faults of its own: lines that mean nothing, ids that nobody gave or that came twice. */
  faults: string[];
  /** Ids that were answered more than once. */
  repeated: Set<string>;
  noise: number;
  /** Where a UserSig was printed. */
  secrets: Set<'standard output' | 'standard error'>;
  /** How the processes ended that were asked to, where that was not with 0. */
  ends: string[];
};

/** So many are kept; of more only that there were. */
const MOST_FAULTS = 50;

export function createNotes(): AdapterNotes {
  return { faults: [], repeated: new Set(), noise: 0, secrets: new Set(), ends: [] };
}

/** Notes a fault. */
export function noteFault(notes: AdapterNotes, fault: string): void {
  if (notes.faults.length < MOST_FAULTS) notes.faults.push(fault);
}

/** Notes where a UserSig stands that should not. */
export function noteSecret(
  notes: AdapterNotes,
  secrets: Secrets,
  line: string,
  where: 'standard output' | 'standard error',
): void {
  if (!notes.secrets.has(where) && secrets.find(line).length > 0) notes.secrets.add(where);
}
