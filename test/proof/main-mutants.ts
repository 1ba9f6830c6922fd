import { keysOf } from '../mutants/mechanical/account.ts';
import { SURVIVORS } from '../mutants/mechanical/survivors/index.ts';
import { gatherMutants } from './gather.ts';
import { renderMutants, summaryOfMutants } from './markdown/document.ts';
import { progress, settle } from './settle.ts';
import { MUTANTS_PROOF } from './sources.ts';
import { pointsOfMutants } from './verdict.ts';

// `npm run proof:mutants`: every mechanical mutant of the mock. With --check it compares instead of writing, and does not
// try again those that are accounted for: what would be found is an account too many, and it would take twice as long.
const known = process.argv.includes('--check') ? keysOf(SURVIVORS) : new Set<string>();

process.exitCode = await settle(MUTANTS_PROOF, async () => {
  const evidence = await gatherMutants(progress, known);
  return {
    text: renderMutants(evidence, SURVIVORS),
    summary: summaryOfMutants(evidence, SURVIVORS),
    points: pointsOfMutants(evidence, SURVIVORS),
  };
});
