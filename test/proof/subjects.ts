import { ANSWER_RULES } from '../../contracts/oracles/answer-rules.ts';
import { SCENARIOS } from '../../contracts/scenarios/all-scenarios.ts';
import { VERIFY_CHECKS } from '../../contracts/verify/verify-checks.ts';
import { DEFAULT_CASES } from '../../contracts/verify/verify-options.ts';
import { startServer } from '../../mocks/server.ts';
import { INDEPENDENT, type IndependentProvider } from '../legal/independent/index.ts';
import { CASES, SETTINGS } from '../legal/independent/settings.ts';
import type { LegalProvider } from '../legal/legal-provider.ts';
import { LEGAL } from '../legal/providers/index.ts';
import type { Defect, Started } from '../mutants/defect.ts';
import { FIRST_OF_CHECKS } from '../mutants/first-of-checks.ts';
import { DEFECTS } from '../mutants/providers/index.ts';
import { startDefect, startLegal } from '../mutants/start.ts';
import type { Subject } from './results.ts';

/** The right provider: it passes every check, so a check that fails everything is found out. */
const CONTROL: Subject = {
  kind: 'control',
  id: 'right',
  category: 'control',
  says: 'is the mock as it is',
  cases: DEFAULT_CASES,
};

/** What a hundred generated requests do not find at a provider, its own check finds with all of them. */
const FEW_CASES = 112;

/**
 * Every provider of the proof. The category of a right one is the fact that allows it. Through all layers go, for each
 * check, the first defect that names it, and every sixth of the right providers; the others are run through what is about
 * them, which a machine can do for all of them in minutes. Then, without states, those right providers once more, and every
 * other of the defects whose own check cannot run there, or is one of those that know least of a provider.
 */
export function allSubjects(): readonly Subject[] {
  return [
    CONTROL,
    ...LEGAL.map(
      (legal): Subject => (SIXTH.has(legal) ? legalSubject(legal) : { ...legalSubject(legal), only: checksOf(legal) }),
    ),
    ...INDEPENDENT_SUBJECTS,
    ...DEFECTS.map(defectSubject),
    ...[CONTROL, ...LEGAL.filter((legal) => SIXTH.has(legal)).map(legalSubject)].map(withoutStates),
    ...HARD_WITHOUT_STATES.map(({ id, category, breaks }) =>
      withoutStates({ kind: 'defect', id, category, says: breaks, cases: FEW_CASES }),
    ),
  ];
}

/** Every sixth right provider, of those that differ wherever one looks. */
const SIXTH = new Set(LEGAL.filter(({ concerns }, index) => index % 6 === 0 && concerns === undefined));

/** All but what takes long for each provider: Pact, and calls that are generated. */
const QUICK_CHECKS = VERIFY_CHECKS.filter(({ layer }) => layer !== 'fuzz' && layer !== 'pact').map(({ id }) => id);

/** The checks that can say without states what is wrong by a single answer, and so catch there what they catch elsewhere. */
const KNOWS_ENOUGH: ReadonlySet<string> = new Set([
  ...ANSWER_RULES.map(({ id }) => id),
  ...SCENARIOS.filter(({ given, stateOptional }) => given.length === 0 || stateOptional).map(({ id }) => id),
]);

/** Every other of those defects that a single answer does not show: which layers see them there is all that is asked. */
const HARD_WITHOUT_STATES = DEFECTS.filter(({ check }) => !KNOWS_ENOUGH.has(check)).filter((_, at) => at % 2 === 0);

const FUZZ = new Set(VERIFY_CHECKS.filter(({ layer }) => layer === 'fuzz').map(({ id }) => id));

function checksOf({ concerns }: LegalProvider): readonly string[] {
  return concerns ?? QUICK_CHECKS;
}

function legalSubject({ id, differs, fact, shows, should }: LegalProvider): Subject {
  const open = { ...(shows && { shows }), ...(should && { should }) };
  return { kind: 'legal', id, category: fact, says: differs, cases: FEW_CASES, ...open };
}

/** Each right provider that shares no code with ours, in every setting. */
const INDEPENDENT_SUBJECTS = INDEPENDENT.flatMap(({ id, says }) =>
  SETTINGS.map(
    (setting): Subject => ({ kind: 'independent', id: `${id}-${setting}`, category: id, says, cases: CASES, setting }),
  ),
);

function defectSubject({ id, category, breaks, check, finding }: Defect): Subject {
  const part = FIRST_OF_CHECKS.get(check) === id ? {} : { only: [check] };
  const cases = FUZZ.has(check) ? DEFAULT_CASES : FEW_CASES;
  return { kind: 'defect', id, category, says: breaks, cases, due: { check, ...(finding && { finding }) }, ...part };
}

function withoutStates(subject: Subject): Subject {
  return { ...subject, cases: FEW_CASES, withoutStates: true };
}

/** Starts a provider of the proof on a free port. */
export function startSubject({ kind, id }: Subject): Promise<Started> {
  if (kind === 'control') return startServer({ callsPerSecond: 'unlimited' });
  if (kind === 'legal') return startLegal(byId(LEGAL, id));
  return startDefect(byId(DEFECTS, id));
}

/** The provider of a subject that shares no code with ours. */
export function independentOf({ category }: Subject): IndependentProvider {
  return byId(INDEPENDENT, category);
}

function byId<Entry extends { id: string }>(entries: readonly Entry[], id: string): Entry {
  const entry = entries.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(`Failed to start the provider ${id}: there is none of this name.`);
  return entry;
}
