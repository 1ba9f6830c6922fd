import type { Finding } from '../finding.ts';

/** So many findings of one rule are enough to act on; an answer may hold tens of thousands. */
const MOST_FINDINGS = 10;

/** The findings of the first of these things that are wrong; the last says how many more there are. */
export function fewFindings<Item>(wrong: readonly Item[], findingOf: (item: Item) => Finding): Finding[] {
  const more = wrong.length - MOST_FINDINGS;
  return wrong
    .slice(0, MOST_FINDINGS)
    .map(findingOf)
    .map((finding, index) =>
      more > 0 && index === MOST_FINDINGS - 1
        ? { ...finding, message: `${finding.message} And ${more} more in this answer.` }
        : finding,
    );
}
