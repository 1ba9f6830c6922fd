import { expect, it } from 'vitest';
import { fuseOf } from '../../../load/machines/fuse.ts';
import { overrideProfile, PROFILES } from '../../../load/profiles.ts';

const staging = { isLoopback: false } as Parameters<typeof fuseOf>[0]['provider'];
const here = { isLoopback: true } as typeof staging;

it.each([
  ['leaves room to catch up', PROFILES.below, staging, 4, 48],
  ['keeps to the limit with a load that does', overrideProfile(PROFILES.below, { ratePerSecond: 200 }), staging, 4, 50],
  ['keeps to it by its part of the limit', PROFILES.below, staging, 36, 5],
  ['is above the limit with a load that is', PROFILES.above, staging, 4, 63],
  ['leaves room where it is the only one', PROFILES.below, staging, 1, 189],
  ['is a whole number', overrideProfile(PROFILES.above, { ratePerSecond: 300 }), staging, 1, 315],
  ['has none to leave at the limit', PROFILES.at, staging, 1, 200],
  ['keeps to the limit right below it', overrideProfile(PROFILES.below, { ratePerSecond: 198 }), staging, 1, 200],
  ['follows the harshest step', PROFILES.recovery, staging, 4, 63],
  ['is not needed on this machine', PROFILES.above, here, 4, undefined],
  ['would spread out what is to come at once', PROFILES.window, staging, 1, undefined],
])('the fuse of an instance %s', (_what, profile, provider, parts, fuse) => {
  expect(fuseOf({ profile, provider }, parts)).toBe(fuse);
});
