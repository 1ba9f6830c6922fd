import { SURVIVORS } from '../mutants/mechanical/survivors/index.ts';
import { gatherMutants } from './gather.ts';
import { renderMutants, summaryOfMutants } from './markdown/document.ts';
import { progress, settle } from './settle.ts';
import { troublesOfMutants } from './verdict.ts';

// `npm run proof:mutants`: every mechanical mutant of the mock. With --check it compares instead of writing.
const evidence = await gatherMutants(progress);
settle('MUTANTS.md', 'npm run proof:mutants', {
  text: renderMutants(evidence, SURVIVORS),
  summary: summaryOfMutants(evidence, SURVIVORS),
  troubles: troublesOfMutants(evidence, SURVIVORS),
});
