import type { Layer } from '../../../contracts/report/check.ts';
import { layersAgainst, type ProviderResult } from '../results.ts';
import { scoreLayers } from '../scores.ts';
import { layerScores, listed } from './layers.ts';

/** What each layer catches where it can set no states and knows of groups by name alone. */
export function catchesWithoutStates(providers: readonly ProviderResult[], layers: readonly Layer[]): string {
  return [
    '## Layers without states',
    'All defects once more, as one meets them who checks a provider of somebody else: no state can be set, and of three groups nothing but their names is known (`--config` with GroupIds alone). Pact was given only what no layer but metamorphic had caught, which shows what these two catch alone.',
    layerScores(scoreLayers(providers, layers)),
    `Caught by metamorphic and pact, and by no other: ${listed(caughtBy(providers, ['metamorphic', 'pact']))}.`,
    `Caught by none, as it does not show there: ${listed(caughtBy(providers, []))}.`,
  ].join('\n\n');
}

/** The totals of the same. */
export function summaryWithoutStates(providers: readonly ProviderResult[]): string {
  const of = (wanted: string) => providers.filter(({ kind }) => kind === wanted);
  const caught = of('defect').filter((defect) => layersAgainst(defect).length > 0).length;
  const right = [...of('legal'), ...of('control')];
  const alarms = right.filter((provider) => layersAgainst(provider).length > 0).length;
  return `without states, and groups known by name alone: ${caught} of ${of('defect').length} defects caught, ${alarms} false alarms at ${right.length} right providers`;
}

/** The defects that exactly these layers catch. */
function caughtBy(providers: readonly ProviderResult[], layers: readonly Layer[]): string[] {
  return providers
    .filter(({ kind }) => kind === 'defect')
    .filter((defect) => {
      const against = layersAgainst(defect);
      return against.length === layers.length && layers.every((layer) => against.includes(layer));
    })
    .map(({ id }) => id);
}
