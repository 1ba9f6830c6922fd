import type { ProviderAddress } from '../contracts/provider/address.ts';
import { RATE_LIMIT } from '../openapi/generated/constants.ts';
import { SLOWEST_ANSWER_MS } from './k6/env.ts';
import { scheduleOf } from './k6/schedule.ts';
import type { Profile } from './profiles.ts';

/** From this share of its limit on an app's `Alert.RequestOverLimit` is triggered [alarm]. */
const ALARM_PER_SECOND = (RATE_LIMIT.calls / RATE_LIMIT.perSeconds) * 0.8;

/** What whoever loads an app of others has to know before it starts, line by line; nothing of a provider on this machine. */
export function announcementOf(
  { host, isLoopback }: Pick<ProviderAddress, 'host' | 'isLoopback'>,
  sdkappid: number,
  profiles: readonly Pick<Profile, 'name' | 'ratePerSecond' | 'durationSeconds'>[],
): string[] {
  if (isLoopback || profiles.length === 0) return [];
  const calls = profiles.reduce((sum, profile) => sum + callsOf(profile), 0);
  const parts = profiles.map(
    ({ name, ratePerSecond, durationSeconds }) => `${name} ${ratePerSecond}/s for ${durationSeconds} s`,
  );
  const alarms = profiles.some(({ ratePerSecond }) => ratePerSecond > ALARM_PER_SECOND);
  return [
    `About ${calls} calls to come, to app ${sdkappid} at ${host}: ${parts.join(', ')}, each after a warm-up`,
    `The limit of ${RATE_LIMIT.calls} a second is shared by all callers of app ${sdkappid}: others may be refused meanwhile`,
    ...(alarms
      ? [`More than ${ALARM_PER_SECOND} a second trigger the app's webhook Alert.RequestOverLimit, where one is set`]
      : []),
  ];
}

function callsOf({ ratePerSecond, durationSeconds }: Pick<Profile, 'ratePerSecond' | 'durationSeconds'>): number {
  const { warmUp } = scheduleOf(ratePerSecond, SLOWEST_ANSWER_MS);
  return Math.ceil(ratePerSecond * durationSeconds + (warmUp.ratePerSecond * warmUp.durationMs) / 1000);
}
