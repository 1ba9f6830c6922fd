import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../provider/clock.ts';
import { mergeAccount } from '../provider/merge-account.ts';
import { paceFor } from '../provider/pace.ts';
import { createSender } from '../provider/send.ts';
import { stateEndpoint } from '../provider/state-endpoint.ts';
import type { Account } from '../provider/target.ts';
import { maskDeep, maskSecrets } from '../redact.ts';
import { HOW_TO_INSTALL, isPactInstalled } from './verifier/installed.ts';
import { judgeRun, type PactVerification } from './verifier/judge.ts';
import { readInteraction, readPact, shippedPact } from './verifier/pact-file.ts';
import type { Play } from './verifier/play.ts';
import { numbered } from './verifier/prepare.ts';
import { startRelay } from './verifier/relay.ts';
import { runVerifier } from './verifier/run.ts';

export type { NotRun } from './verifier/play.ts';
export type { PactVerification };

/** How long a verification may take unless told otherwise, in milliseconds. */
export const PACT_TIMEOUT_MS = 120_000;

export type VerifyPactOptions = {
  /** The provider, and what is known of the caller; a state endpoint may issue the rest. */
  target: { baseUrl: string; account: Partial<Account> };
  statesUrl?: string;
  /** Pacts to verify instead of the one that this package ships. */
  pactFiles?: readonly string[];
  timeoutMs?: number;
  signal?: AbortSignal;
};

/**
 * Verifies a provider with Pact's own verifier, in a process of its own, through a relay that makes the provider states
 * and puts our credentials in. Never throws for what the provider, its state endpoint or Pact do.
 */
export async function verifyPact(options: VerifyPactOptions): Promise<PactVerification> {
  if (!isPactInstalled()) return notVerified('couldNotRun', HOW_TO_INSTALL);
  const { target, statesUrl, pactFiles = [shippedPact()], timeoutMs = PACT_TIMEOUT_MS, signal } = options;
  const states = statesUrl === undefined ? undefined : stateEndpoint(statesUrl);
  const entered = await states?.enter();
  const account = entered?.kind === 'made' ? mergeAccount(target.account, entered.account) : target.account;
  const folder = await mkdtemp(join(tmpdir(), 'group-counter-pact-'));
  const sender = createSender();
  const secrets = new Set([account.usersig ?? '', account.secretKey ?? '']);
  try {
    const { files, plays } = await prepare(pactFiles, folder, account);
    if (plays.length === 0) return notVerified('couldNotRun', `no HTTP interactions in ${pactFiles.join(', ')}`);
    const pace = paceFor(target.baseUrl, systemClock, signal);
    const outlet = { baseUrl: target.baseUrl, hasStates: states !== undefined, sender, pace, secrets };
    const relay = await startRelay(plays, outlet, states);
    try {
      const job = { url: relay.url, statesUrl: relay.statesUrl, pactFiles: files, callTimeoutMs: CALL_TIMEOUT_MS };
      const run = await runVerifier(job, timeoutMs, signal);
      return masked(judgeRun(run, plays, timeoutMs), secrets);
    } finally {
      await relay.close();
    }
  } finally {
    sender.close();
    await rm(folder, { recursive: true });
  }
}

/** Longer than the relay waits for the provider or its state endpoint, so that it is the relay which tells why. */
const CALL_TIMEOUT_MS = 30_000;

/** Writes copies of the pacts with numbered interactions into the folder, and gets a play ready for each. */
async function prepare(pactFiles: readonly string[], folder: string, account: Partial<Account>) {
  const files: string[] = [];
  const plays: Play[] = [];
  for (const [index, path] of pactFiles.entries()) {
    const { pact, interactions } = await readPact(path);
    const copy = join(folder, `${index}.json`);
    await writeFile(copy, numbered(pact, interactions, plays.length));
    files.push(copy);
    plays.push(...interactions.map((one) => ({ interaction: readInteraction(one), account, made: [] })));
  }
  return { files, plays };
}

function notVerified(outcome: PactVerification['outcome'], reason: string): PactVerification {
  return { outcome, reason, findings: [], interactions: 0, notRun: [] };
}

/** A provider may send the UserSig back, and Pact then quotes it. */
function masked(verification: PactVerification, secrets: ReadonlySet<string>): PactVerification {
  return maskDeep(verification, (text) => maskSecrets(text, [...secrets]));
}
