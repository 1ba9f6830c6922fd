import { text } from '../../mutants/envelope.ts';
import type { LegalProvider } from '../legal-provider.ts';

/** Right providers whose answers have members that nobody is told to read. */
export const MEMBER_VARIATIONS: readonly LegalProvider[] = [
  {
    id: 'unnamed-member-twice',
    differs: 'writes a member twice that the page does not name',
    fact: '[json]: a name that stands twice is advised against, not forbidden, and nobody is told to read this one',
    provider: { alter: text((right) => right.replace('{', '{"Cost":1,"Cost":2,"Trace":{"Key":1,"Key":2},')) },
  },
];
