import { layersAgainst, type ProviderResult } from '../results.ts';
import { scoreLayers } from '../scores.ts';
import type { Claims } from '../verdict.ts';
import { listed } from './layers.ts';
import { table } from './table.ts';

/** What each layer catches where it can set no states and knows of groups by name alone. */
export function catchesWithoutStates(
  providers: readonly ProviderResult[],
  { layers, knownAlarms }: Pick<Claims, 'layers' | 'knownAlarms'>,
): string {
  const rows = scoreLayers(providers, layers).map(({ layer, given, caught, falseAlarms }) => [
    layer,
    `${caught} of ${given}`,
    falseAlarms.length,
  ]);
  return [
    '## Layers without states',
    'The same once more as one meets it who checks a provider of somebody else: no state can be set, and of two groups nothing but the names is known (`--config` with GroupIds alone). Tried are the defects whose own check needs to know what a group holds, compares answers, or generates calls; those of all other checks are seen there by the same answers as above, where these occur. Pact is given only what no layer but metamorphic caught: it takes the longest, and it is these two of which one wants to know what they catch alone.',
    table(['layer', '#caught', '#false alarms'], rows),
    ...CAUGHT_BY.map(([what, exactly]) => {
      const ids = caughtBy(providers, exactly);
      return `${what}, ${ids.length}: ${listed(ids)}.`;
    }),
    ...knownAlarms.map(
      ({ check, why, providers: ids }) => `A false alarm that is known, of ${check}: ${why} At ${listed(ids)}.`,
    ),
  ].join('\n\n');
}

const CAUGHT_BY: readonly (readonly [string, readonly string[]])[] = [
  ['Caught by metamorphic alone', ['metamorphic']],
  ['Caught by pact alone', ['pact']],
  ['Caught by both of these and by no other', ['metamorphic', 'pact']],
  ['Caught by none, as it does not show there', []],
];

/** The totals of the same. */
export function summaryWithoutStates(providers: readonly ProviderResult[]): string {
  const of = (wanted: string) => providers.filter(({ kind }) => kind === wanted);
  const caught = of('defect').filter((defect) => layersAgainst(defect).length > 0).length;
  const right = [...of('legal'), ...of('control')];
  const alarms = right.filter((provider) => layersAgainst(provider).length > 0).length;
  const alone = (layer: string) => caughtBy(providers, [layer]).length;
  return `without states, of the defects that are hard to see there: ${caught} of ${of('defect').length} caught, ${alone('metamorphic')} of them by metamorphic alone and ${alone('pact')} by pact alone; false alarms: ${alarms} at ${right.length} right providers`;
}

/** The defects that exactly these layers catch. */
function caughtBy(providers: readonly ProviderResult[], layers: readonly string[]): string[] {
  return providers
    .filter(({ kind }) => kind === 'defect')
    .filter((defect) => {
      const against = layersAgainst(defect);
      return against.length === layers.length && layers.every((layer) => against.some((one) => one === layer));
    })
    .map(({ id }) => id);
}
