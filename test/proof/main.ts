import { CLIENT_CHECKS } from '../../contracts/check-client/checks.ts';
import { VERIFY_LAYERS } from '../../contracts/verify/verify.ts';
import { VERIFY_CHECKS } from '../../contracts/verify/verify-checks.ts';
import { allClients } from './clients/client-subjects.ts';
import { NOT_SHOWN } from './clients/not-shown.ts';
import { gatherClients, gatherProviders } from './gather.ts';
import { KNOWN_ALARMS } from './known-alarms.ts';
import { renderProof, summaryOfProof } from './markdown/document.ts';
import { type Proven, progress, settle } from './settle.ts';
import { PROVIDERS_PROOF } from './sources.ts';
import { allSubjects } from './subjects.ts';
import { trySome } from './try-some.ts';
import { type ProofClaims, pointsOfProof } from './verdict.ts';

// `npm run proof`: every defective and every right provider, and every client. With --check it compares instead of writing; with names it
// tries those alone.
const CLAIMS: ProofClaims = {
  layers: VERIFY_LAYERS,
  checks: VERIFY_CHECKS,
  knownAlarms: KNOWN_ALARMS,
  clients: { checks: CLIENT_CHECKS, notShown: NOT_SHOWN },
};

async function prove(): Promise<Proven> {
  const clients = await gatherClients(allClients(), progress);
  const evidence = { providers: await gatherProviders(allSubjects(), progress), clients };
  return {
    text: renderProof(evidence, CLAIMS),
    summary: summaryOfProof(evidence, CLAIMS),
    points: pointsOfProof(evidence, CLAIMS),
  };
}

const names = process.argv.slice(2).filter((argument) => argument !== '--check');
process.exitCode = await (names.length > 0 ? trySome(names) : settle(PROVIDERS_PROOF, prove));
