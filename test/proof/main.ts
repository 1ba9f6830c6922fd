import { VERIFY_CHECKS } from '../../contracts/verify/checks.ts';
import { VERIFY_LAYERS } from '../../contracts/verify/verify.ts';
import { gatherProviders } from './gather.ts';
import { renderProof, summaryOfProviders } from './markdown/document.ts';
import { progress, settle } from './settle.ts';
import { troublesOfProviders } from './verdict.ts';

// `npm run proof`: every defective and every right provider. With --check it compares instead of writing.
const CLAIMS = { layers: VERIFY_LAYERS, checks: VERIFY_CHECKS };

const providers = await gatherProviders(progress);
settle('PROOF.md', 'npm run proof', {
  text: renderProof(providers, CLAIMS),
  summary: summaryOfProviders(providers, CLAIMS),
  troubles: troublesOfProviders(providers, CLAIMS),
});
