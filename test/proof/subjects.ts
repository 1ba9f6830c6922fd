import { type RunningServer, startServer } from '../../mocks/server.ts';
import { DEFECTS } from '../mutants/providers/index.ts';
import type { Subject } from './results.ts';

/** A provider that is listening. */
export type Started = Pick<RunningServer, 'url' | 'statesUrl' | 'account' | 'close'>;

/** The right provider: it passes every check, so a check that fails everything is found out. */
export const CONTROL: Subject = { kind: 'control', id: 'right', category: 'control', says: 'is the mock as it is' };

/** Every provider of the proof. */
export function allSubjects(): readonly Subject[] {
  return [
    CONTROL,
    ...DEFECTS.map(({ id, breaks }) => ({ kind: 'defect', id, category: 'all', says: breaks }) as const),
  ];
}

/** Starts a provider of the proof on a free port. */
export function startSubject({ kind, id }: Subject): Promise<Started> {
  if (kind === 'control') return startServer({ callsPerSecond: 'unlimited' });
  const defect = DEFECTS.find((candidate) => candidate.id === id);
  if (defect === undefined) throw new Error(`Failed to start the ${kind} provider ${id}: there is none of this name.`);
  return startServer({ callsPerSecond: 'unlimited', ...defect.provider });
}
