import { SURVIVORS } from '../mutants/mechanical/survivors/index.ts';
import { gatherMutants } from './gather.ts';
import { renderMutants, summaryOfMutants } from './markdown/document.ts';
import { progress, settle } from './settle.ts';
import { MUTANTS_PROOF } from './sources.ts';
import { pointsOfMutants } from './verdict.ts';

// `npm run proof:mutants`: every mechanical mutant of the mock. With --check it compares instead of writing.
process.exitCode = await settle(MUTANTS_PROOF, async () => {
  const evidence = await gatherMutants(progress);
  return {
    text: renderMutants(evidence, SURVIVORS),
    summary: summaryOfMutants(evidence, SURVIVORS),
    points: pointsOfMutants(evidence, SURVIVORS),
  };
});
