import { signUserSig } from '../../../contracts/account/user-sig.ts';
import type { ConfiguredGroup } from '../../../contracts/verify/stage/known-groups.ts';
import type { VerifyOptions } from '../../../contracts/verify/verify-options.ts';

/** A provider that is listening. */
export type Running = { url: string; close: () => Promise<void> };

/** The app that a provider serves, the groups that exist there, and its limit; `states`: whether it has an endpoint for them. */
export type ProviderOptions = {
  sdkappid: number;
  secretKey: string;
  groups: readonly ConfiguredGroup[];
  callsPerSecond: number;
  states: boolean;
};

/** Starts a provider; its states are made at `/states`. */
export type Start = (options: ProviderOptions) => Promise<Running>;

/** What a provider is verified with. */
export const SETTINGS = ['states', 'config', 'neither', 'usersig'] as const;
export type Setting = (typeof SETTINGS)[number];

/** Requests to generate: enough for every kind of them to come up, few enough for a test. */
export const CASES = 172;
export const SEED = 1;

/** The sample credentials of the official library's README. */
const APP = {
  sdkappid: 1400000000,
  secretKey: '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e',
};

const CALLER = { sdkappid: APP.sdkappid, identifier: 'administrator' };

/** The groups that exist at a provider from its start: one of each type and of each state, among them the ends of int64. */
const GROUPS: readonly ConfiguredGroup[] = [
  held('@TGS#aC5SZEAEF', 'Public', { like: '5', unlike: '1' }),
  held('empty', 'ChatRoom', {}),
  held('ends', 'Private', { max: '9223372036854775807', min: '-9223372036854775808', 键: '9007199254740993' }),
  held(
    'full',
    'AVChatRoom',
    Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`k${at}`, String(7 * at - 30)])),
  ),
  { state: 'a group with counters', GroupId: 'community', Type: 'Community' },
  { state: 'a dismissed group', GroupId: 'gone' },
  { state: 'no permission', GroupId: 'closed' },
  { state: 'an internal error', GroupId: 'broken' },
];

/** What a provider is started with for a setting. Its limit is the documented one where all is tried, and else no matter. */
export function providerIn(setting: Setting): ProviderOptions {
  const states = setting === 'states' || setting === 'usersig';
  return { ...APP, groups: GROUPS, states, callsPerSecond: setting === 'states' ? 200 : 1_000_000 };
}

/** The options of `verify` in a setting. */
export function optionsIn(setting: Setting, url: string): VerifyOptions {
  const statesUrl = `${url}/states`;
  const account = { ...CALLER, secretKey: APP.secretKey };
  switch (setting) {
    case 'states':
      return { baseUrl: url, account, statesUrl };
    case 'config':
      return { baseUrl: url, account, config: { groups: GROUPS } };
    case 'neither':
      return { baseUrl: url, account };
    case 'usersig': {
      const usersig = signUserSig(CALLER.sdkappid, APP.secretKey, CALLER.identifier);
      return { baseUrl: url, account: { ...CALLER, usersig }, statesUrl };
    }
  }
}

function held(
  GroupId: string,
  Type: 'Public' | 'ChatRoom' | 'Private' | 'AVChatRoom',
  counters: Record<string, string>,
) {
  const GroupCounter = Object.entries(counters).map(([Key, Value]) => ({ Key, Value }));
  return { state: 'a group with counters', GroupId, Type, GroupCounter } as const;
}
