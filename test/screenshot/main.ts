import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { run } from '../../cli/program.ts';
import type { Alter } from '../../mocks/http/api.ts';
import { startServer } from '../../mocks/server.ts';
import { findBrowser, takePicture } from './browser.ts';

/** The pictures of contracts/README.md: `check --layer limit` of a provider with one fault, as a browser shows its page. */
const PICTURES = { light: 'report-light.png', dark: 'report-dark.png' };
const SIZE = { width: 1000, height: 1290 };

/** The fault: what is over the limit is refused as if the service had failed. */
const refuseWith10002: Alter = (reply) => ({ ...reply, body: String(reply.body).replace('60007', '10002') });

/** Checks the provider for real, and writes the page. */
async function makePage(file: string): Promise<void> {
  const { url, statesUrl, account, close } = await startServer({ alter: refuseWith10002 });
  const { sdkappid, identifier, secretKey } = account;
  const who = ['--sdkappid', String(sdkappid), '--identifier', identifier];
  try {
    await run(
      ['check', '--layer', 'limit', '--base-url', url, '--states-url', statesUrl, ...who, '--output', `html=${file}`],
      {
        env: { ...process.env, GROUP_COUNTER_SECRET_KEY: secretKey },
        stdout: { write: async (text) => void process.stdout.write(text) },
        stderr: process.stderr,
        signal: new AbortController().signal,
        now: Date.now,
        newSeed: () => 1,
      },
    );
  } finally {
    await close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'group-counter-screenshot-'));
try {
  const browser = findBrowser(process.env);
  const page = join(folder, 'report.html');
  await makePage(page);
  for (const [scheme, name] of Object.entries(PICTURES)) {
    const file = fileURLToPath(new URL(name, import.meta.url));
    await takePicture(browser, { page, file, ...SIZE, dark: scheme === 'dark' });
  }
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
