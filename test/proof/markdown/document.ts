import { PACT_BLIND_SPOTS } from '../../../contracts/pact/index.ts';
import { account } from '../../mutants/mechanical/account.ts';
import type { Evidence } from '../evidence.ts';
import { layersAgainst } from '../results.ts';
import { scoreChecks, scoreLayers } from '../scores.ts';
import { type Claims, survival, troublesOf } from '../verdict.ts';
import { pactBlindSpots } from './blind-spots.ts';
import { checkScores } from './checks.ts';
import { defectMatrix } from './defects.ts';
import { layerScores, legalProviders } from './layers.ts';
import { mechanicalMutants } from './mutants.ts';

/** The proof in Markdown. The same evidence gives the same bytes; no times and no dates are in it. */
export function renderProof(evidence: Evidence, claims: Claims): string {
  const { providers } = evidence;
  const accounting = account(evidence.mutants.map(survival), claims.accounts);
  const layers = scoreLayers(providers, claims.layers);
  const defects = providers.filter(({ kind }) => kind === 'defect').length;
  return `${[
    '<!-- Written by `npm run proof`. Do not edit. -->\n# Proof that verify can be trusted',
    'Every defective provider must be caught, every right one must pass, and every check must be good for something. Each provider below is run through all layers to the end, so that a layer gets what is its own.',
    summary(evidence, claims),
    layerScores(layers, defects),
    legalProviders(providers),
    pactBlindSpots(providers, PACT_BLIND_SPOTS),
    mechanicalMutants(evidence, accounting),
    checkScores(scoreChecks(providers, claims.checks)),
    defectMatrix(providers, claims.layers),
  ].join('\n\n')}\n`;
}

/** The totals and what keeps the proof from holding: what is printed at the end of a run too. */
export function summary(evidence: Evidence, claims: Claims): string {
  const { providers, mutants } = evidence;
  const of = (wanted: string) => providers.filter(({ kind }) => kind === wanted);
  const caught = of('defect').filter((defect) => layersAgainst(defect).length > 0).length;
  const alarms = [...of('legal'), ...of('control')].filter((provider) => layersAgainst(provider).length > 0).length;
  const survived = mutants.filter(({ end }) => end.kind === 'survived').length;
  const { accounted } = account(mutants.map(survival), claims.accounts);
  const troubles = troublesOf(evidence, claims);
  return [
    `- defects caught: ${caught} of ${of('defect').length}`,
    `- false alarms: ${alarms} at ${of('legal').length} right providers that differ from the mock and ${of('control').length} control`,
    `- mechanical mutants: ${mutants.length - survived} of ${mutants.length} caught, ${accounted.length} of ${survived} survivors accounted for`,
    `- checks: ${claims.checks.length}`,
    troubles.length === 0 ? '- the proof holds' : `- **the proof does not hold**, for ${troubles.length} reasons`,
  ].join('\n');
}
