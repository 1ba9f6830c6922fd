import type { CheckDefinition, Layer } from '../../contracts/report/check.ts';
import { type Account, type Accounting, account } from '../mutants/mechanical/account.ts';
import { keyOf, type MutantText } from '../mutants/mechanical/mutant.ts';
import type { MutantEvidence, MutantResult } from './evidence.ts';
import { counts, layersAgainst, type ProviderResult } from './results.ts';
import { scoreChecks } from './scores.ts';

/** What the providers are held against. */
export type Claims = { layers: readonly Layer[]; checks: readonly CheckDefinition[] };

/** A point that a proof makes: what keeps it from holding, a sentence each. None: it holds. */
export type Point = readonly string[];

/** The points of the proof by providers: each provider, and each check. */
export function pointsOfProviders(providers: readonly ProviderResult[], { checks }: Claims): Point[] {
  return [
    ...(['control', 'defect', 'legal'] as const)
      .filter((kind) => !providers.some((one) => one.kind === kind))
      .map((kind) => [`There is no provider of the kind ${kind}.`]),
    ...providers.map(troubleOfProvider),
    ...scoreChecks(providers, checks).map(({ check: { id }, caught, control, controlPassed }) => [
      ...(caught === 0 ? [`No defect is caught by the check ${id}.`] : []),
      ...(controlPassed ? [] : [`The control of the check ${id} does not pass: ${control}.`]),
    ]),
  ];
}

/** The points of the proof by mechanical mutants: each trial of the right mock, each mutant, and what is amiss with accounts. */
export function pointsOfMutants({ controls, mutants }: MutantEvidence, accounts: readonly Account[]): Point[] {
  const accounting = account(mutants.map(survival), accounts);
  const unaccounted = new Set(accounting.unaccounted.map(keyOf));
  return [
    // What catches everything in nothing proves nothing.
    ...(mutants.length === 0 ? [['There is no mechanical mutant.']] : []),
    ...controls.map(({ trial, notPassed }) =>
      notPassed.map((check) => `The right mock does not pass the trial "${trial}": ${check}.`),
    ),
    ...mutants
      .map(({ mutant }) => keyOf(mutant))
      .map((key) => (unaccounted.has(key) ? [`No account of the survivor ${key}.`] : [])),
    ...troublesOfAccounts(accounting, accounts).map((trouble) => [trouble]),
  ];
}

/** Whether a mutant survived, for its account. */
export function survival({ mutant, end }: MutantResult): { mutant: MutantText; survived: boolean } {
  return { mutant, survived: end.kind === 'survived' };
}

function troubleOfProvider(provider: ProviderResult): string[] {
  const { kind, id, checks, trouble } = provider;
  if (trouble !== undefined) return [`The ${kind} provider ${id} gave no result: ${trouble}.`];
  if (kind === 'defect') {
    return layersAgainst(provider).length === 0 ? [`The defect ${id} is not caught: it ${provider.says}.`] : [];
  }
  const alarms = checks.filter(counts).map((check) => `False alarm at the ${kind} provider ${id}: ${check.id} failed.`);
  const open = checks
    .filter(({ outcome }) => outcome === 'errored' || outcome === 'couldNotRun')
    .map((check) => `No verdict on the ${kind} provider ${id}: ${check.id} ${check.outcome}, ${check.reason ?? ''}.`);
  return [...alarms, ...open];
}

function troublesOfAccounts({ caught, gone, repeated }: Accounting, accounts: readonly Account[]): string[] {
  const missed = accounts.filter(({ kind }) => kind === 'missed').map(({ why }) => why);
  return [
    ...caught.map((mutant) => `The account of a mutant that is caught: ${keyOf(mutant)}.`),
    ...gone.map((mutant) => `The account of a mutant that is not there: ${keyOf(mutant)}.`),
    ...repeated.map((mutant) => `A second account of one mutant: ${keyOf(mutant)}.`),
    ...missed.map((why) => `Mutants are missed. ${why}`),
  ];
}
