import { VERIFY_CHECKS } from '../../contracts/verify/checks.ts';
import { DEFAULT_CASES } from '../../contracts/verify/options.ts';
import { startServer } from '../../mocks/server.ts';
import { LEGAL } from '../legal/providers/index.ts';
import type { Started } from '../mutants/defect.ts';
import { DEFECTS } from '../mutants/providers/index.ts';
import { startDefect, startLegal } from '../mutants/start.ts';
import type { Subject } from './results.ts';

/** The right provider: it passes every check, so a check that fails everything is found out. */
export const CONTROL: Subject = {
  kind: 'control',
  id: 'right',
  category: 'control',
  says: 'is the mock as it is',
  cases: DEFAULT_CASES,
};

/** What a hundred generated requests do not find at a provider, its own check finds with all of them. */
const FEW_CASES = 100;

/**
 * Every provider of the proof. The category of a right one is the fact that allows it. Through all layers go, for each
 * check, the first defect that names it, and every sixth of the right providers; the others are run through what is about
 * them, which a machine can do for all of them in minutes.
 */
export function allSubjects(): readonly Subject[] {
  return [
    CONTROL,
    ...LEGAL.map(({ id, differs, fact, concerns }, index): Subject => {
      const part = index % EVERY === 0 && concerns === undefined ? {} : { only: concerns ?? SINGLE_CALL_CHECKS };
      return { kind: 'legal', id, category: fact, says: differs, cases: FEW_CASES, ...part };
    }),
    ...DEFECTS.map(({ id, category, breaks, check }): Subject => {
      const part = FIRST_OF_CHECK.get(check) === id ? {} : { only: [check] };
      const cases = LAYER_OF.get(check) === 'fuzz' ? DEFAULT_CASES : FEW_CASES;
      return { kind: 'defect', id, category, says: breaks, cases, ...part };
    }),
  ];
}

const EVERY = 6;

const LAYER_OF = new Map(VERIFY_CHECKS.map(({ id, layer }) => [id, layer]));

/** The first defect of each check. */
const FIRST_OF_CHECK = new Map([...DEFECTS].reverse().map(({ id, check }) => [check, id]));

/** What can be seen of a provider in single calls and stories. */
const SINGLE_CALL_CHECKS = VERIFY_CHECKS.filter(({ layer }) => ['schema', 'cause', 'relation'].includes(layer)).map(
  ({ id }) => id,
);

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
