import { readFileSync, writeFileSync } from 'node:fs';
import { VERIFY_CHECKS } from '../../contracts/verify/definitions.ts';
import { VERIFY_LAYERS } from '../../contracts/verify/verify.ts';
import { SURVIVORS } from '../mutants/mechanical/survivors/index.ts';
import { gather } from './gather.ts';
import { renderProof, summary } from './markdown/document.ts';
import { troublesOf } from './verdict.ts';

// `npm run proof` writes PROOF.md; with --check it only compares. Exit code 1 where the proof does not hold or differs.
const PROOF = new URL('./PROOF.md', import.meta.url);
const CLAIMS = { layers: VERIFY_LAYERS, checks: VERIFY_CHECKS, accounts: SURVIVORS };

const evidence = await gather((line) => console.error(line));
const text = renderProof(evidence, CLAIMS);
const troubles = [...troublesOf(evidence, CLAIMS), ...drift()];
console.log(summary(evidence, CLAIMS));
for (const trouble of troubles) console.log(trouble);
process.exitCode = troubles.length === 0 ? 0 : 1;

function drift(): string[] {
  if (!process.argv.includes('--check')) {
    writeFileSync(PROOF, text);
    return [];
  }
  return readFileSync(PROOF, 'utf8') === text
    ? []
    : ['test/proof/PROOF.md is stale. Write it anew with: npm run proof'];
}
