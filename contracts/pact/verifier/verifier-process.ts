import type { Verifier as PactVerifier } from '@pact-foundation/pact';
import type { VerifierJob, VerifierReport } from './job.ts';

// Pact's verifier prints to standard output, cannot be stopped and may take the whole process down: it has this one for
// itself. It is started by verifier-run.ts, and does the jobs that it is given, each as soon as it is.
process.on('message', async (job: VerifierJob) => {
  process.send?.(await reportOf(job));
});

// Before it is needed, as it takes a second. That it cannot be loaded is the answer to every job.
const loading = import('@pact-foundation/pact').catch((error: unknown) => ({ unloadable: String(error) }));

// On Windows, an interrupt at the keyboard reaches this process too: its parent, which has to tell an interrupt from a
// crash, ends it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

// Without the parent nobody wants the results.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

async function reportOf(job: VerifierJob): Promise<VerifierReport> {
  const { id } = job;
  const pact = await loading;
  return 'unloadable' in pact ? { id, ...pact } : { id, text: await verify(pact.Verifier, job) };
}

/** Pact's results as JSON text, which a failed verification throws; or the message of what kept it from running. */
async function verify(
  Verifier: typeof PactVerifier,
  { url, statesUrl, pactFiles, broker, callTimeoutMs }: VerifierJob,
): Promise<string> {
  try {
    const verifier = new Verifier({
      providerBaseUrl: url,
      ...(pactFiles.length > 0 && { pactUrls: [...pactFiles] }),
      ...broker,
      providerStatesSetupUrl: statesUrl,
      providerStatesSetupTeardown: true,
      timeout: callTimeoutMs,
      // 'none' is no level for it: it throws.
      logLevel: 'error',
    });
    return await verifier.verifyProvider();
  } catch (error) {
    return (error as Error).message;
  }
}
