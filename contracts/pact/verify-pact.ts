import { existsSync } from 'node:fs';
import { sealFindings } from '../report/seal.ts';
import { boundText } from '../secrets/bounds.ts';
import { createSecrets } from '../secrets/secrets.ts';
import type { VerifyPactOptions } from './pact-options.ts';
import { HOW_TO_INSTALL, isPactInstalled, NO_PROCESS, processFile } from './verifier/installed.ts';
import { notVerified, type PactVerification } from './verifier/judge.ts';
import { startProcess, type VerifierProcess } from './verifier/verifier-run.ts';
import { verifyTarget } from './verifier/verify-target.ts';

export { PACT_TIMEOUT_MS } from './pact-options.ts';
export type { NotRun } from './verifier/pact-play.ts';
export type { PactVerification };

/** Pact's own verifier in a process of its own, for one provider after the other: it takes about a second to start. */
export type PactVerifier = {
  /**
   * Verifies a provider through a relay that makes the provider states and puts our credentials in; a call waits until
   * those before it are done. Throws for a pact that cannot be read and a URL that cannot be used, and for nothing else: not
   * for what the provider, its state endpoint, the broker or Pact do. A provider that Pact hangs or crashes on does not harm the next.
   */
  verify: (options: VerifyPactOptions) => Promise<PactVerification>;
  /** Ends the process; a verification under way has then errored. */
  close: () => Promise<void>;
};

/** Starts Pact's verifier: it is ready sooner if that is done before it is needed. Close it at the end. */
export function openVerifier(): PactVerifier {
  const verifier = whyNoVerifier() ?? startProcess();
  let before: Promise<unknown> = Promise.resolve();
  return {
    verify: (options) => {
      if (typeof verifier === 'string') return Promise.resolve(notVerified('couldNotRun', verifier));
      const verified = before.then(() => verifySealed(options, verifier));
      before = verified.catch(() => {});
      return verified;
    },
    close: async () => {
      if (typeof verifier !== 'string') verifier.close();
      await before;
    },
  };
}

/** What keeps Pact's verifier from being started, and what to do; undefined where nothing does. */
function whyNoVerifier(): string | undefined {
  if (!existsSync(processFile())) return NO_PROCESS;
  return isPactInstalled() ? undefined : HOW_TO_INSTALL;
}

/** Verifies one provider with Pact's own verifier, as `openVerifier` does. */
export async function verifyPact(options: VerifyPactOptions): Promise<PactVerification> {
  const verifier = openVerifier();
  try {
    return await verifier.verify(options);
  } finally {
    await verifier.close();
  }
}

/** What comes of it as it leaves the kit: without a secret of the run, and bounded. */
async function verifySealed(options: VerifyPactOptions, verifier: VerifierProcess): Promise<PactVerification> {
  const { secrets = createSecrets() } = options;
  const found = await verifyTarget(options, verifier, secrets);
  const text = (one: string) => boundText(one, secrets.mask);
  return {
    ...found,
    ...sealFindings(found, secrets),
    ...(found.reason !== undefined && { reason: text(found.reason) }),
    ...(found.curl !== undefined && { curl: text(found.curl) }),
    notRun: found.notRun.map((one) => ({ ...one, description: text(one.description), reason: text(one.reason) })),
  };
}
