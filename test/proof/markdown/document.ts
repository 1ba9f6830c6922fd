import { PACT_BLIND_SPOTS } from '../../../contracts/pact/pact-kit.ts';
import { type Account, account } from '../../mutants/mechanical/account.ts';
import type { MutantEvidence, ProofEvidence } from '../evidence.ts';
import type { Point } from '../point.ts';
import { bySetting, isWhole, layersAgainst, type ProviderResult } from '../results.ts';
import { scoreChecks, scoreLayers } from '../scores.ts';
import { type ProofClaims, pointsOfMutants, pointsOfProof, survival, troubleOfProvider } from '../verdict.ts';
import { pactBlindSpots } from './blind-spots.ts';
import { checkScores } from './checks.ts';
import { clientSections, summaryOfClients } from './clients.ts';
import { defectMatrix, otherDefects } from './defects.ts';
import { independentProviders, layerScores, legalProviders } from './layers.ts';
import { mechanicalMutants } from './mutants.ts';
import { catchesWithoutStates, summaryWithoutStates } from './without-states.ts';

/** The proof by providers and clients in Markdown. The same results give the same bytes; no times and no dates are in it. */
export function renderProof(evidence: ProofEvidence, claims: ProofClaims): string {
  const all = evidence.providers;
  const { providers, withoutStates } = bySetting(all);
  const whole = providers.filter(isWhole);
  return page([
    '# Proof that verify and check-client can be trusted',
    'Every defective provider must be caught, every right one must pass, and every check must be good for something. For each check the first defect that names it goes through all layers to the end, whatever fails, so that a layer gets what is its own; so do some of the right providers. The others go through the checks that are about them.',
    list(summaryOfProof(evidence, claims)),
    `## Layers\n\n${layerScores(scoreLayers(whole, claims.layers))}`,
    catchesWithoutStates(withoutStates, claims),
    legalProviders(providers),
    independentProviders(providers),
    pactBlindSpots(whole, PACT_BLIND_SPOTS),
    checkScores(scoreChecks(providers, claims.checks)),
    defectMatrix(whole, claims.layers),
    otherDefects(providers.filter((one) => !isWhole(one))),
    clientSections(evidence.clients, claims.clients),
  ]);
}

/** The proof by mechanical mutants, likewise. */
export function renderMutants(evidence: MutantEvidence, accounts: readonly Account[]): string {
  return page([
    '# What becomes of mechanical mutants of the mock',
    list(summaryOfMutants(evidence, accounts)),
    mechanicalMutants(evidence, account(evidence.mutants.map(survival), accounts)),
  ]);
}

/** The totals, and whether the proof holds: what is printed at the end of a run too. */
export function summaryOfProof(evidence: ProofEvidence, claims: ProofClaims): string[] {
  const all = evidence.providers;
  const { providers, withoutStates } = bySetting(all);
  const of = (wanted: string) => providers.filter(({ kind }) => kind === wanted);
  const caught = of('defect').filter((defect) => layersAgainst(defect).length > 0).length;
  const right = [...of('legal'), ...of('control')];
  const alarms = right.filter((provider) => layersAgainst(provider).length > 0).length;
  const scores = scoreChecks(providers, claims.checks);
  const sound = scores.filter(({ caught: defects, controlPassed }) => defects > 0 && controlPassed).length;
  const inAllLayers = (kind: string) => of(kind).filter(isWhole).length;
  return [
    `defects caught: ${caught} of ${of('defect').length} (${inAllLayers('defect')} of them through all layers)`,
    `false alarms: ${alarms} at ${of('legal').length} right providers that differ from the mock (${inAllLayers('legal')} of them through all layers) and ${of('control').length} control`,
    ...summaryOfIndependent(of('independent')),
    `checks that catch a defect and let their control pass: ${sound} of ${claims.checks.length}`,
    summaryWithoutStates(withoutStates),
    ...summaryOfClients(evidence.clients, claims.clients),
    verdict(pointsOfProof(evidence, claims)),
  ];
}

function summaryOfIndependent(all: readonly ProviderResult[]): string[] {
  const amiss = all.filter((one) => troubleOfProvider(one).length > 0).length;
  const names = new Set(all.map(({ category }) => category)).size;
  return names === 0
    ? []
    : [
        `false alarms at ${names} right providers that share no code with ours: ${amiss}, of ${all.length} times verified`,
      ];
}

export function summaryOfMutants(evidence: MutantEvidence, accounts: readonly Account[]): string[] {
  const { mutants } = evidence;
  const survived = mutants.filter(({ end }) => end.kind === 'survived').length;
  const { accounted } = account(mutants.map(survival), accounts);
  return [
    `mechanical mutants: ${mutants.length - survived} of ${mutants.length} caught or told apart`,
    `survivors: ${survived}, of which ${accounted.length} are accounted for`,
    verdict(pointsOfMutants(evidence, accounts)),
  ];
}

function verdict(points: readonly Point[]): string {
  const troubles = points.flat();
  return troubles.length === 0 ? 'the proof holds' : `**the proof does not hold**, for ${troubles.length} reasons`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** What stands above it says which sources it is of. */
function page(parts: readonly string[]): string {
  return `\n${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
