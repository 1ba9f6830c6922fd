import { VERIFY_CHECKS } from '../../contracts/verify/definitions.ts';
import { VERIFY_LAYERS } from '../../contracts/verify/verify.ts';
import { gatherProviders } from './gather.ts';
import { renderProof, summaryOfProviders } from './markdown/document.ts';
import { progress, settle } from './settle.ts';
import { PROVIDERS_PROOF } from './sources.ts';
import { pointsOfProviders } from './verdict.ts';

// `npm run proof`: every defective and every right provider. With --check it compares instead of writing.
const CLAIMS = { layers: VERIFY_LAYERS, checks: VERIFY_CHECKS };

await settle(PROVIDERS_PROOF, async () => {
  const providers = await gatherProviders(progress);
  return {
    text: renderProof(providers, CLAIMS),
    summary: summaryOfProviders(providers, CLAIMS),
    points: pointsOfProviders(providers, CLAIMS),
  };
});
