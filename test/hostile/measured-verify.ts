import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Usage } from './usage.ts';

/** What a real `verify` came to. `exit` is a code or a signal; `peakMb` NaN where it did not live to say. */
export type Measured = { exit: number | string; seconds: number; peakMb: number; report: string; said: string };

const PROGRAM = fileURLToPath(new URL('../../cli/group-counter.js', import.meta.url));
const USAGE = new URL('usage.ts', import.meta.url).href;
const LAYERS = ['schema', 'cause', 'relation', 'metamorphic', 'fuzz'];

/** Runs `verify` against a provider in a process of its own, and kills it when it takes far too long. */
export async function measuredVerify(urls: { baseUrl: string; statesUrl?: string }, mostMs: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'group-counter-hostile-'));
  const file = join(folder, 'usage.json');
  const startedAt = performance.now();
  const options = ['--base-url', urls.baseUrl, ...(urls.statesUrl ? ['--states-url', urls.statesUrl] : [])];
  const layers = LAYERS.flatMap((layer) => ['--layer', layer]);
  const account = ['--sdkappid', '1400000000', '--identifier', 'administrator'];
  const child = spawn(
    process.execPath,
    ['--import', USAGE, PROGRAM, 'verify', ...options, ...layers, ...account, '--format', 'json'],
    {
      env: {
        ...process.env,
        GROUP_COUNTER_SECRET_KEY: 'a key that is no key',
        HOSTILE_USAGE_FILE: file,
        HOSTILE_USAGE_PID: String(process.pid),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: mostMs,
      killSignal: 'SIGKILL',
    },
  );
  try {
    const [report, said, [code, signal]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close') as Promise<[number | null, string | null]>,
    ]);
    const seconds = (performance.now() - startedAt) / 1000;
    return { exit: code ?? signal ?? 'unknown', seconds, peakMb: peakOf(file), report, said };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function peakOf(file: string): number {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as Usage).peakMb;
  } catch {
    return Number.NaN;
  }
}
