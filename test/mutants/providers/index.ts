import type { Defect } from '../defect.ts';
import { CAUSE_DEFECTS } from './cause.ts';
import { ENVELOPE_DEFECTS } from './envelope.ts';
import { RELATION_DEFECTS } from './relation.ts';

/** Every defective provider. */
export const DEFECTS: readonly Defect[] = [...ENVELOPE_DEFECTS, ...RELATION_DEFECTS, ...CAUSE_DEFECTS];
