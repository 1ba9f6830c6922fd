import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** What the process is told. It holds no secret. */
export type VerifierJob = { url: string; statesUrl: string; pactFiles: readonly string[]; callTimeoutMs: number };
/** What it answers. */
export type VerifierReport = { text: string };

/** Results as Pact's JSON text; or why there are none, with the last that the process printed. */
export type VerifierRun =
  | { ended: 'results'; text: string }
  | { ended: 'crash' | 'time limit' | 'interrupted'; printed: string };

/** Runs Pact's verifier in a process of its own and ends it at the time limit or when the signal is aborted. */
export async function runVerifier(job: VerifierJob, timeoutMs: number, signal?: AbortSignal): Promise<VerifierRun> {
  const file = new URL(import.meta.url.endsWith('.ts') ? './process.ts' : './process.js', import.meta.url);
  const child = fork(file, { execArgv: [], env: environment(), silent: true });
  const printed = tailOf(child);
  const limit = AbortSignal.timeout(timeoutMs);
  try {
    child.send(job);
    const stop = AbortSignal.any([limit, ...(signal ? [signal] : [])]);
    const report = await Promise.race([
      once(child, 'message', { signal: stop }).then(([message]) => message as VerifierReport),
      once(child, 'exit', { signal: stop }).then(() => undefined),
    ]);
    return report ? { ended: 'results', text: report.text } : { ended: 'crash', printed: printed() };
  } catch (error) {
    if (signal?.aborted) return { ended: 'interrupted', printed: printed() };
    if (limit.aborted) return { ended: 'time limit', printed: printed() };
    return { ended: 'crash', printed: (error as Error).message };
  } finally {
    child.kill('SIGKILL');
  }
}

/** Variables that a program needs to run at all. Others may hold secrets, name a proxy, or filter interactions. */
const NEEDED = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SYSTEMROOT', 'LD_LIBRARY_PATH'];

function environment(): NodeJS.ProcessEnv {
  const kept = NEEDED.map((name) => [name, process.env[name]] as const).filter(([, value]) => value !== undefined);
  // Pact reports its use to its makers otherwise.
  return { ...Object.fromEntries(kept), PACT_DO_NOT_TRACK: 'true' };
}

/** Collects the last kilobyte that a process prints. */
function tailOf({ stdout, stderr }: ChildProcess): () => string {
  let tail = '';
  for (const stream of [stdout, stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      tail = (tail + chunk).slice(-1024);
    });
  }
  return () => tail.trim();
}
