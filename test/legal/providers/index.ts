import type { LegalProvider } from '../legal-provider.ts';
import { EDGE_VARIATIONS } from './at-the-edges.ts';
import { CODE_VARIATIONS } from './codes.ts';
import { CONNECTION_VARIATIONS } from './connections.ts';
import { ENVELOPE_VARIATIONS } from './envelope.ts';
import { HEADER_VARIATIONS } from './headers.ts';
import { LIMIT_VARIATIONS } from './limits.ts';
import { MEMBER_VARIATIONS } from './members.ts';
import { MIXTURES } from './mixtures.ts';
import { ORDER_VARIATIONS } from './orders.ts';
import { READING_VARIATIONS } from './readings.ts';
import { STATE_VARIATIONS } from './states.ts';
import { TROUBLE_VARIATIONS } from './troubles.ts';
import { UNKNOWN_VARIATIONS } from './unknowns.ts';

/** Every provider that is right and differs from the mock, by what differs. */
export const KINDS_OF_LEGAL: readonly (readonly LegalProvider[])[] = [
  UNKNOWN_VARIATIONS,
  CODE_VARIATIONS,
  READING_VARIATIONS,
  ENVELOPE_VARIATIONS,
  MEMBER_VARIATIONS,
  HEADER_VARIATIONS,
  CONNECTION_VARIATIONS,
  STATE_VARIATIONS,
  LIMIT_VARIATIONS,
  EDGE_VARIATIONS,
  ORDER_VARIATIONS,
  MIXTURES,
  TROUBLE_VARIATIONS,
];

/** All of them. */
export const LEGAL: readonly LegalProvider[] = KINDS_OF_LEGAL.flat();
