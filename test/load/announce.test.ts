import { expect, it } from 'vitest';
import { readAddress } from '../../contracts/provider/address.ts';
import { announcementOf } from '../../load/announce.ts';
import { loadProfile } from '../../load/load-profile.ts';
import { PROFILES } from '../../load/profiles.ts';
import { runServer } from '../mocks/running.ts';

const FAR = readAddress({ baseUrl: 'https://adminapisgp.im.qcloud.com' });

it('says before a load off this machine what it will cost: its calls, the shared limit, the alarm', () => {
  const said = announcementOf(FAR, 1400000000, [PROFILES.below, PROFILES.above]).join('\n');
  // 60 s of 180 and 30 s of 240, each after a warm-up.
  const calls = Number(/About (\d+) calls to come, to app 1400000000 at adminapisgp/.exec(said)?.[1]);
  expect(calls).toBeGreaterThan(60 * 180 + 30 * 240 + 200);
  expect(calls).toBeLessThan(60 * 180 + 30 * 240 + 500);
  expect(said).toContain('below 180/s for 60 s, above 240/s for 30 s');
  expect(said).toMatch(/limit of 200 a second is shared by all callers of app 1400000000/);
  expect(said).toMatch(/More than 160 a second trigger the app's webhook Alert\.RequestOverLimit/);
});

it('says nothing of an alarm that is not triggered, and nothing at all on this machine', () => {
  expect(announcementOf(FAR, 1, [PROFILES.smoke]).join()).not.toContain('Alert');
  expect(announcementOf(readAddress({ baseUrl: 'http://127.0.0.1:1' }), 1, [PROFILES.below])).toEqual([]);
});

it('is said before the first call of a load, where the load is agreed to', async () => {
  const server = await runServer();
  const baseUrl = server.url.replace('127.0.0.1', '0.0.0.0');
  const ended = new AbortController();
  const said: string[] = [];
  const progress = (line: string) => {
    said.push(line);
    if (line.startsWith('The limit')) ended.abort();
  };
  const { account } = server;
  const options = { baseUrl, account, engine: 'embedded', progress, signal: ended.signal } as const;
  await expect(loadProfile(PROFILES.smoke, options)).rejects.toThrow('--staging-sdkappid 1400000000');
  expect(said).toEqual([]);
  await loadProfile(PROFILES.smoke, { ...options, stagingSdkappid: account.sdkappid });
  expect(said[0]).toMatch(/^About \d+ calls to come/);
  expect(server.journal().totals.arrivals).toBe(0);
});
