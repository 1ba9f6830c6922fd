import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type RunProgram, runProgram } from '../../contracts/process/run-program.ts';
import { findProgram } from '../bench/find-program.ts';

const VARIABLE = 'GROUP_COUNTER_BROWSER';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser of this machine. Throws where there is none, with what to do. */
export function findBrowser(env: Readonly<Record<string, string | undefined>>): string {
  const browser = findProgram(VARIABLE, NAMES, env);
  if (browser !== undefined) return browser;
  throw new Error(
    `Failed to take the pictures: no browser is on the PATH (${NAMES.join(', ')}). Install Chromium, on Debian with "apt-get install chromium", or name one in ${VARIABLE}.`,
  );
}

/** A page to be shown, as wide and high as the picture, in pixels. */
export type Picture = { page: string; file: string; width: number; height: number; dark: boolean };

/** Has the browser show a page and keep the picture. Throws where it does not. */
export async function takePicture(
  browser: string,
  { page, file, width, height, dark }: Picture,
  run: RunProgram = runProgram,
): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'group-counter-browser-'));
  const args = [
    '--headless',
    // Chromium has no sandbox of its own for root, as whom containers run.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--hide-scrollbars',
    '--force-device-scale-factor=1',
    `--blink-settings=preferredColorScheme=${dark ? 0 : 1}`,
    `--user-data-dir=${profile}`,
    `--window-size=${width},${height}`,
    `--screenshot=${file}`,
    pathToFileURL(page).href,
  ];
  try {
    const end = await run(browser, args, { env: process.env, timeLimitMs: 60_000 });
    if (end.status === 'ended' && end.code === 0 && end.output.includes('bytes written')) return;
    throw new Error(`Failed to take the picture ${file}: ${browser} said "${end.output.trim()}". Try another browser.`);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
