import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Verifier } from '@pact-foundation/pact';
import { judgeRun, type PactVerification } from '../../contracts/pact/verifier/judge.ts';
import { readInteraction, readPact, shippedPact } from '../../contracts/pact/verifier/pact-file.ts';
import type { Play } from '../../contracts/pact/verifier/play.ts';
import { numbered } from '../../contracts/pact/verifier/prepare.ts';
import { createSender, type SendLimits } from '../../contracts/provider/send.ts';
import { stateEndpoint } from '../../contracts/provider/state-endpoint.ts';
import type { Started } from '../mutants/defect.ts';
import { startPactRelay } from './pact-relay.ts';
import { withoutStates } from './pact-states.ts';

/**
 * What `verifyPact` does, in this process instead of one for each provider: a process takes longer to start than Pact takes
 * to verify. The calls are made and judged by the same functions.
 */
export async function verifyPactHere(
  { url, statesUrl, account }: Started,
  sendLimits: SendLimits,
): Promise<PactVerification> {
  const { pact, interactions } = await readPact(shippedPact());
  const plays = interactions.map((one): Play => ({ interaction: readInteraction(one), account, made: [] }));
  const sender = createSender(sendLimits);
  const outlet = { baseUrl: url, hasStates: true, sender, pace: async () => {}, secrets: new Set<string>() };
  const relay = await startPactRelay(plays, interactions, outlet, stateEndpoint(statesUrl));
  const folder = await mkdtemp(join(tmpdir(), 'group-counter-proof-'));
  try {
    const file = join(folder, 'pact.json');
    await writeFile(file, numbered(pact, interactions.map(withoutStates), 0));
    return judgeRun({ ended: 'results', text: await resultsOf(relay.url, file) }, plays, CALL_TIMEOUT_MS);
  } finally {
    relay.close();
    sender.close();
    await rm(folder, { recursive: true });
  }
}

const CALL_TIMEOUT_MS = 30_000;

/** Pact's results as JSON text, which a failed verification throws. */
async function resultsOf(providerBaseUrl: string, file: string): Promise<string> {
  const verifier = new Verifier({
    providerBaseUrl,
    pactUrls: [file],
    timeout: CALL_TIMEOUT_MS,
    logLevel: 'error',
  });
  try {
    return await verifier.verifyProvider();
  } catch (error) {
    return (error as Error).message;
  }
}
