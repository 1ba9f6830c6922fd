import type { DrivenCase } from '../driven-case.ts';
import { CODE_CASES } from './codes.ts';
import { SCENARIO_CASES } from './from-scenarios.ts';
import { GROUP_CASES } from './group-cases.ts';
import { INTERIM_CASES } from './interim-cases.ts';
import { LAWFUL_CASES } from './lawful-cases.ts';
import { TEXT_CASES } from './text-cases.ts';
import { TROUBLE_CASES } from './trouble-cases.ts';
import { TURN_CASES } from './turn-cases.ts';

/** Every case that a client is driven through, in the order of the report. */
export const DRIVEN_CASES: readonly DrivenCase[] = [
  ...LAWFUL_CASES,
  ...TEXT_CASES,
  ...INTERIM_CASES,
  ...GROUP_CASES,
  ...SCENARIO_CASES,
  ...CODE_CASES,
  ...TROUBLE_CASES,
  ...TURN_CASES,
];
