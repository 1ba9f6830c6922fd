import { VERIFY_LAYERS } from '../../contracts/verify/verify.ts';
import { VERIFY_CHECKS } from '../../contracts/verify/verify-checks.ts';
import { gatherProviders } from './gather.ts';
import { KNOWN_ALARMS } from './known-alarms.ts';
import { renderProof, summaryOfProviders } from './markdown/document.ts';
import { type Proven, progress, settle } from './settle.ts';
import { PROVIDERS_PROOF } from './sources.ts';
import { allSubjects } from './subjects.ts';
import { trySome } from './try-some.ts';
import { pointsOfProviders } from './verdict.ts';

// `npm run proof`: every defective and every right provider. With --check it compares instead of writing; with names it
// tries those alone.
const CLAIMS = { layers: VERIFY_LAYERS, checks: VERIFY_CHECKS, knownAlarms: KNOWN_ALARMS };

async function prove(): Promise<Proven> {
  const providers = await gatherProviders(allSubjects(), progress);
  return {
    text: renderProof(providers, CLAIMS),
    summary: summaryOfProviders(providers, CLAIMS),
    points: pointsOfProviders(providers, CLAIMS),
  };
}

const names = process.argv.slice(2).filter((argument) => argument !== '--check');
process.exitCode = await (names.length > 0 ? trySome(names) : settle(PROVIDERS_PROOF, prove));
