import type { Measured } from '../measure/measured.ts';
import type { JudgedProfile } from './judged-profile.ts';

/** A load of a conformance run with what it measured. */
export type ConformancePhase = { profile: JudgedProfile; measured: Measured };
