import type { FindingCode } from '../../../contracts/finding.ts';
import { counts, layersAgainst, type ProviderResult } from '../results.ts';
import { compare } from './defects.ts';
import { code } from './table.ts';

/** What Pact's matchers let through because nothing else can be said in a pact, told by what others find in it. */
const ON_PURPOSE: readonly { what: string; codes: readonly FindingCode[] }[] = [
  {
    what: 'A number written as a string or in another notation. A number from a set can only be matched by a regular expression, which also fits its text.',
    codes: ['response.schema', 'response.error-code.notation', 'response.counter.notation'],
  },
  {
    what: 'Counters beyond those that are due. Any order can only be matched by "array contains", which lets extras through.',
    codes: ['response.counter.not-asked', 'response.counter.invented', 'response.counter.duplicate'],
  },
];

/** What the Pact layer does not see, with the defects that show it. */
export function pactBlindSpots(providers: readonly ProviderResult[]): string {
  const unseen = providers
    .filter((provider) => provider.kind === 'defect' && !layersAgainst(provider).includes('pact'))
    .sort((one, other) => compare(one.id, other.id));
  const spots = ON_PURPOSE.map(({ what, codes }) => {
    const shown = unseen.filter((provider) => codesOf(provider).some((one) => (codes as string[]).includes(one)));
    return { what, shown };
  });
  const explained = new Set(spots.flatMap(({ shown }) => shown));
  const rest = unseen.filter((provider) => !explained.has(provider));
  return [
    '## What the Pact layer does not see',
    '- The order of counters: any is legal, so no defect is about it.',
    ...spots.map(({ what, shown }) => `- ${what} ${list(shown)}`),
    `- Calls that no well-behaved client sends, calls with several legal answers, and what needs more than one call have no interaction. ${list(rest)}`,
  ].join('\n');
}

function codesOf({ checks }: ProviderResult): readonly string[] {
  return checks.filter(counts).flatMap(({ codes }) => codes);
}

function list(providers: readonly ProviderResult[]): string {
  if (providers.length === 0) return 'No defect of this run shows it.';
  return `Seen by other layers only: ${providers.map(({ id }) => code(id)).join(', ')}.`;
}
