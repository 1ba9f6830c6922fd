import type { PactBlindSpot } from '../../../contracts/pact/pact-kit.ts';
import { counts, layersAgainst, type ProviderResult } from '../results.ts';
import { compare } from './defects.ts';
import { code } from './table.ts';

/** What the Pact layer does not see on purpose, with the defects of the run that show it; then all others it misses. */
export function pactBlindSpots(providers: readonly ProviderResult[], spots: readonly PactBlindSpot[]): string {
  const unseen = providers
    .filter((provider) => provider.kind === 'defect' && !layersAgainst(provider).includes('pact'))
    .sort((one, other) => compare(one.id, other.id));
  const shown = spots.map((spot) => ({ ...spot, defects: unseen.filter((defect) => fails(defect, spot.check)) }));
  const explained = new Set(shown.flatMap(({ defects }) => defects));
  const rest = unseen.filter((defect) => !explained.has(defect));
  return [
    '## What the Pact layer does not see',
    'On purpose, each with the defects that it lets pass and the named check of another layer catches:',
    shown
      .map(({ what, why, check, defects }) => `- ${what} ${why} ${code(check)} sees it: ${list(defects)}.`)
      .join('\n'),
    `No interaction is about these: they show in one group, one value or one sequence of calls, of which a pact holds few. ${list(rest)}.`,
  ].join('\n\n');
}

function fails({ checks }: ProviderResult, id: string): boolean {
  return checks.some((check) => check.id === id && counts(check));
}

function list(providers: readonly ProviderResult[]): string {
  return providers.length === 0 ? 'no defect of this run' : providers.map(({ id }) => code(id)).join(', ');
}
