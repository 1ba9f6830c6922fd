import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readAddress } from '../../contracts/provider/address.ts';
import { EMBEDDED } from '../../load/engine/engine.ts';
import { judgeLoad } from '../../load/judge/judge-load.ts';
import { overrideProfile, PROFILES } from '../../load/profiles.ts';
import { runLoad } from '../../load/run-load.ts';
import { nothingListens, serve } from '../serve.ts';
import { temporaryFolder } from '../temporary.ts';
import { K6_TIMEOUT_MS, RUN_TIMEOUT_MS, requireK6 } from './provider.ts';

const USERSIG = 'marked*usersig-5f0c2d7e_';

/** Sends back all that it was given, wherever an answer has a place for it, and notes what it was called by. */
function echo(urls: string[]): RequestListener {
  return (request, response) => {
    urls.push(request.url ?? '');
    const body = { ActionStatus: 'FAIL', ErrorCode: `no ${USERSIG}`, ErrorInfo: USERSIG, [USERSIG]: USERSIG };
    response.writeHead(500, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
}
const PROFILE = overrideProfile(PROFILES.smoke, { durationSeconds: 1 });

/** Stands in for k6: the real one, with its arguments and all it says written down. */
const RECORDER = `#!/bin/sh
cd "$(dirname "$0")/record"
printf '%s\\n' "$@" >argv
'REAL_K6' "$@" >stdout 2>stderr
code=$?
cat stdout
cat stderr >&2
exit $code
`;

/** What any engine is told. */
function loadOf(baseUrl: string) {
  return {
    profile: PROFILE,
    provider: readAddress({ baseUrl }),
    account: { sdkappid: 1400000000, identifier: 'administrator' },
    usersig: USERSIG,
    groupId: 'kit-load',
    expectedCodes: [0],
  };
}

/** Loads a provider and returns all that came of it, by where it stood. */
async function recordLoad(baseUrl: string): Promise<Record<string, string>> {
  const recorder = RECORDER.replace('REAL_K6', (await requireK6()).path);
  const folder = temporaryFolder({ k6: recorder, 'record/.keep': '', 'tmp/.keep': '' });
  chmodSync(join(folder, 'k6'), 0o755);
  vi.stubEnv('TMPDIR', join(folder, 'tmp'));
  const progress: string[] = [];
  try {
    const measured = await runLoad({
      ...loadOf(baseUrl),
      // A report with pictures holds the names of all that was requested.
      engine: { name: 'k6', version: '', path: join(folder, 'k6'), dashboard: join(folder, 'record/report.html') },
      progress: (text) => progress.push(text),
    });
    const judged = JSON.stringify([measured, judgeLoad(measured, PROFILE)]);
    const left = readdirSync(join(folder, 'tmp')).join();
    const read = (name: string) => readFileSync(join(folder, 'record', name), 'utf8');
    const files = Object.fromEntries(['argv', 'stdout', 'stderr'].map((name) => [name, read(name)]));
    return { judged, left, progress: progress.join(), ...files, report: unpack(read('report.html')) };
  } finally {
    vi.unstubAllEnvs();
  }
}

/** The report with pictures, and the figures that are packed up in it. */
function unpack(html: string): string {
  const packed = /<script id="data"[^>]*>([^<]+)</.exec(html)?.[1] ?? '';
  return html + gunzipSync(Buffer.from(packed.trim(), 'base64')).toString();
}

function expectSecrecy({ left, ...record }: Record<string, string>): void {
  expect(left).toBe('.keep');
  expect(record['argv']).toContain('json=-');
  // Both are large: a failure should not print them.
  expect(record['stdout']?.includes('group_counter_broken_ms')).toBe(true);
  expect(record['report']?.includes('group_counter_broken_ms')).toBe(true);
  const leaks = Object.entries(record).filter(([, text]) => text.includes(USERSIG) || text.includes('marked'));
  expect(leaks.map(([where]) => where)).toEqual([]);
}

const isCalledWithIt = (url: string) => url.includes(`usersig=${encodeURIComponent(USERSIG)}&`);

/** All that comes of a run of the embedded engine, in which nothing but the run itself could say it. */
async function tellEmbedded(baseUrl: string): Promise<string> {
  const progress: string[] = [];
  const measured = await runLoad({ ...loadOf(baseUrl), engine: EMBEDDED, progress: (text) => progress.push(text) });
  return JSON.stringify([measured, judgeLoad(measured, PROFILE), progress]);
}

beforeAll(async () => void (await requireK6()), K6_TIMEOUT_MS);

describe('the UserSig of a load run', { timeout: RUN_TIMEOUT_MS }, () => {
  it('reaches the provider and nothing else, even where the provider sends it back', async () => {
    const urls: string[] = [];
    await serve(echo(urls), async (url) => expectSecrecy(await recordLoad(url)));
    expect(urls.filter(isCalledWithIt).length).toBeGreaterThan(20);
  });

  it('is in no message about calls that fail', async () => {
    expectSecrecy(await recordLoad(await nothingListens()));
  });

  it('is in nothing that comes of a run of the embedded engine', async () => {
    const urls: string[] = [];
    const told = await serve(echo(urls), tellEmbedded);
    expect(urls.filter(isCalledWithIt).length).toBeGreaterThan(20);
    expect(told).toContain('limit.invalid-answer');
    expect([told, await tellEmbedded(await nothingListens())].filter((text) => text.includes('marked'))).toEqual([]);
  });
});
