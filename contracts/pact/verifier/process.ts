import { Verifier } from '@pact-foundation/pact';
import type { VerifierJob, VerifierReport } from './run.ts';

// Pact's verifier prints to standard output, cannot be stopped and may take the whole process down: it has this one for
// itself. It is started by run.ts.
process.once('message', async (job: VerifierJob) => {
  const report: VerifierReport = { text: await verify(job) };
  process.send?.(report, () => {
    process.off('disconnect', die);
    process.disconnect();
  });
});

process.on('disconnect', die);

/** Without the parent nobody wants the results. */
function die(): void {
  process.kill(process.pid, 'SIGKILL');
}

/** Pact's results as JSON text, which a failed verification throws; or the message of what kept it from running. */
async function verify({ url, statesUrl, pactFiles, callTimeoutMs }: VerifierJob): Promise<string> {
  const verifier = new Verifier({
    providerBaseUrl: url,
    pactUrls: [...pactFiles],
    providerStatesSetupUrl: statesUrl,
    providerStatesSetupTeardown: true,
    timeout: callTimeoutMs,
    // 'none' is no level for it: it throws.
    logLevel: 'error',
  });
  try {
    return await verifier.verifyProvider();
  } catch (error) {
    return (error as Error).message;
  }
}
