import { startServer } from '../../mocks/server.ts';
import { LEGAL } from '../legal/providers/index.ts';
import type { Started } from '../mutants/defect.ts';
import { DEFECTS } from '../mutants/providers/index.ts';
import { startDefect, startLegal } from '../mutants/start.ts';
import type { Subject } from './results.ts';

/** The right provider: it passes every check, so a check that fails everything is found out. */
export const CONTROL: Subject = { kind: 'control', id: 'right', category: 'control', says: 'is the mock as it is' };

/** Every provider of the proof. The category of a right one is the fact that allows it. */
export function allSubjects(): readonly Subject[] {
  return [
    CONTROL,
    ...LEGAL.map(({ id, differs, fact }): Subject => ({ kind: 'legal', id, category: fact, says: differs })),
    ...DEFECTS.map(({ id, category, breaks }): Subject => ({ kind: 'defect', id, category, says: breaks })),
  ];
}

/** Starts a provider of the proof on a free port. */
export function startSubject({ kind, id }: Subject): Promise<Started> {
  if (kind === 'control') return startServer({ callsPerSecond: 'unlimited' });
  if (kind === 'legal') return startLegal(byId(LEGAL, id));
  return startDefect(byId(DEFECTS, id));
}

function byId<Entry extends { id: string }>(entries: readonly Entry[], id: string): Entry {
  const entry = entries.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(`Failed to start the provider ${id}: there is none of this name.`);
  return entry;
}
