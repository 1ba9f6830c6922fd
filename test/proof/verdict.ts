import type { CheckDefinition, Layer } from '../../contracts/report/check-result.ts';
import { troubleAt } from '../legal/independent/judge.ts';
import { type Account, type Accounting, account } from '../mutants/mechanical/account.ts';
import { keyOf, type MutantText } from '../mutants/mechanical/mutant.ts';
import { type ClientClaims, pointsOfClients } from './clients/client-points.ts';
import type { MutantEvidence, MutantResult, ProofEvidence } from './evidence.ts';
import { isKnownAlarm, type KnownAlarm } from './known-alarms.ts';
import type { Point } from './point.ts';
import { bySetting, type CheckOutcome, counts, found, layersAgainst, type ProviderResult } from './results.ts';
import { scoreChecks } from './scores.ts';

/** What the providers are held against. */
export type Claims = {
  layers: readonly Layer[];
  checks: readonly CheckDefinition[];
  knownAlarms: readonly KnownAlarm[];
};

/** What providers and clients are held against. */
export type ProofClaims = Claims & { clients: ClientClaims };

/** The points of the proof by providers and by clients. */
export function pointsOfProof({ providers, clients }: ProofEvidence, claims: ProofClaims): Point[] {
  return [...pointsOfProviders(providers, claims), ...pointsOfClients(clients, claims.clients)];
}

/** The points of the proof by providers: each provider, each check, and what was run without states. */
export function pointsOfProviders(all: readonly ProviderResult[], { checks, knownAlarms }: Claims): Point[] {
  const { providers, withoutStates } = bySetting(all);
  return [
    ...(['control', 'defect', 'legal'] as const)
      .filter((kind) => !providers.some((one) => one.kind === kind))
      .map((kind) => [`There is no provider of the kind ${kind}.`]),
    ...providers.map(troubleOfProvider),
    ...scoreChecks(providers, checks).map(({ check: { id, level }, caught, control, controlPassed }) => [
      // What is only observed decides nothing.
      ...(caught === 0 && level === 'must' ? [`No defect is caught by the check ${id}.`] : []),
      ...(controlPassed ? [] : [`The control of the check ${id} does not pass: ${control}.`]),
    ]),
    ...pointsWithoutStates(withoutStates, knownAlarms),
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

/** What is amiss with one provider. */
export function troubleOfProvider(provider: ProviderResult): string[] {
  const { kind, id, checks, setting, trouble } = provider;
  if (trouble !== undefined) return [`The ${kind} provider ${id} gave no result: ${trouble}.`];
  if (kind === 'defect') return troubleOfDefect(provider);
  if (setting !== undefined) return troubleAt(setting, checks).map((one) => `At the provider ${id}: ${one}`);
  const alarms = checks.filter(counts).map((check) => `False alarm at the ${kind} provider ${id}: ${check.id} failed.`);
  const open = checks
    .filter((check) => !counts(check) && !isSettled(check))
    .map((check) => `No verdict on the ${kind} provider ${id}: ${check.id} ${check.outcome}, ${check.reason ?? ''}.`);
  return [...alarms, ...open, ...troubleOfWhatIsOpen(provider)];
}

/** What a right provider shows of what is open is observed, and so is that it does not meet what it says it does not. */
function troubleOfWhatIsOpen({ id, checks, shows, observed = [], should }: ProviderResult): string[] {
  const own = checks.find((check) => check.id === should);
  return [
    ...(shows === undefined || (observed.length === 1 && observed[0] === shows[1])
      ? []
      : [`The legal provider ${id} shows ${shows.join(' ')}, and ${observed.join(' and ') || 'nothing'} is observed.`]),
    ...(should === undefined || own?.outcome === 'observed'
      ? []
      : [`The legal provider ${id} does not meet ${should}, which is ${own?.outcome ?? 'not run'}.`]),
  ];
}

/** It is caught by the check that it is due to, which finds what is due, and says how to see it again. */
function troubleOfDefect(provider: ProviderResult): string[] {
  const { id, says, checks, due } = provider;
  if (layersAgainst(provider).length === 0) return [`The defect ${id} is not caught: it ${says}.`];
  if (due === undefined) return [];
  const own = checks.find((check) => check.id === due.check);
  if (own === undefined || !found(own)) return [`The defect ${id} is not caught by its own check ${due.check}.`];
  return [
    ...(due.finding === undefined || own.codes.includes(due.finding)
      ? []
      : [`The check ${own.id} does not find ${due.finding} in the defect ${id}, but ${own.codes.join(', ')}.`]),
    ...(own.repeatable ? [] : [`The check ${own.id} gives no line that sends the call of the defect ${id} again.`]),
  ];
}

/** What is no must and is not met is observed; how a right provider ends connections is its own. */
function isSettled({ layer, level, outcome }: CheckOutcome): boolean {
  if (outcome === 'passed') return true;
  return (level === 'should' && outcome === 'observed') || (layer === 'fuzz' && outcome === 'notApplicable');
}

/**
 * The points of what was run without states: each right provider, at which nothing fails but as it is known, nothing
 * breaks, and all that compares answers ran. Not every defect shows there, so it is only shown which do.
 */
function pointsWithoutStates(providers: readonly ProviderResult[], known: readonly KnownAlarm[]): Point[] {
  const ran = providers.filter(({ trouble }) => trouble === undefined);
  const failing = new Set(ran.flatMap(({ id, checks }) => checks.filter(counts).map((check) => `${check.id} ${id}`)));
  return [
    ...providers.flatMap(({ kind, id, trouble }) =>
      trouble === undefined ? [] : [[`The ${kind} provider ${id} gave no result without states: ${trouble}.`]],
    ),
    ...ran.filter(({ kind }) => kind !== 'defect').map((provider) => troubleWithoutStates(provider, known)),
    ...known.flatMap(({ check, providers: ids }) =>
      ids
        .filter((id) => !failing.has(`${check} ${id}`))
        .map((id) => [`The account of a false alarm that is none any more: ${check} at ${id}.`]),
    ),
  ];
}

/** What is amiss with a right provider that was run without states. */
export function troubleWithoutStates(
  { kind, id, checks }: ProviderResult,
  known: readonly KnownAlarm[] = [],
): string[] {
  if (kind === 'defect') return [];
  return checks
    .filter((check) => isAmissWithoutStates(check) && !isKnownAlarm(check.id, id, known))
    .map((check) => `Without states, ${check.id} ${check.outcome} at the ${kind} provider ${id}.`);
}

function isAmissWithoutStates(check: CheckOutcome): boolean {
  return counts(check) || check.outcome === 'errored' || (check.layer === 'metamorphic' && check.outcome !== 'passed');
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
