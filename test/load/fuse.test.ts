import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCollector } from '../../load/measure/collect.ts';
import { PROFILES, type ProfileName } from '../../load/profiles.ts';
import { runScript } from '../../load/run-script.ts';
import { temporaryFolder } from '../temporary.ts';
import { anyLoad } from './any-load.ts';

const FAR = 'https://staging.invalid';

/** The arguments and the profile that k6 is started with for a profile at a provider; nothing is sent. */
async function startOfK6(name: ProfileName, baseUrl: string): Promise<{ args: string; profile: string | undefined }> {
  const writeDown = '#!/bin/sh\necho "$GROUP_COUNTER_PROFILE $@" > "$(dirname "$0")/started"\nexit 1\n';
  const folder = temporaryFolder({ k6: writeDown });
  chmodSync(join(folder, 'k6'), 0o755);
  const profile = PROFILES[name];
  const options = {
    profile,
    ...anyLoad(baseUrl),
  };
  const running = {
    collector: createCollector(profile),
    endIfUnheard: () => {},
    signal: new AbortController().signal,
  };
  await runScript({ name: 'k6', version: 'v1.8.1', path: join(folder, 'k6') }, options, running);
  const [started, ...args] = readFileSync(join(folder, 'started'), 'utf8').trim().split(' ');
  return { args: args.join(' '), profile: started };
}

describe('k6', () => {
  it.each<[ProfileName, string]>([
    ['below', '--rps 189'],
    ['above', '--rps 252'],
    ['recovery', '--rps 252'],
  ])('lets no more of %s through than a twentieth above its rate, off this machine: %s', async (name, fuse) => {
    expect(await startOfK6(name, FAR)).toMatchObject({ args: expect.stringContaining(` ${fuse} `), profile: name });
  });

  it.each<[ProfileName, string, string]>([
    ['window', FAR, 'whose calls are to come at once'],
    ['above', 'http://127.0.0.1:1', 'on this machine, where what it catches up harms nobody'],
  ])('has no such bound for %s at %s, %s', async (name, baseUrl) => {
    expect((await startOfK6(name, baseUrl)).args).not.toContain('--rps');
  });
});
