import { DEFECTS } from './providers/index.ts';

/** For each check that a defect names, the first one that does. */
export const FIRST_OF_CHECKS: ReadonlyMap<string, string> = new Map(
  DEFECTS.toReversed().map(({ id, check }) => [check, id]),
);
