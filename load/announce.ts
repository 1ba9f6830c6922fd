import type { ProviderAddress } from '../contracts/provider/address.ts';
import { RATE_LIMIT } from '../openapi/generated/constants.ts';
import { extentOf } from './conformance-phases.ts';
import { describeShape } from './describe-load.ts';
import { mostWithinSecond, type Profile } from './profiles.ts';

/** From this share of its limit on an app's `Alert.RequestOverLimit` is triggered [alarm]. */
const ALARM_PER_SECOND = (RATE_LIMIT.calls / RATE_LIMIT.perSeconds) * 0.8;

/** What whoever loads an app of others has to know before it starts, line by line; nothing of a provider on this machine. */
export function announcementOf(
  { host, isLoopback }: Pick<ProviderAddress, 'host' | 'isLoopback'>,
  sdkappid: number,
  profiles: readonly Profile[],
): string[] {
  if (isLoopback || profiles.length === 0) return [];
  const { calls } = extentOf(profiles);
  const parts = profiles.map((profile) => `${profile.name} ${describeShape(profile)}`);
  return [
    `About ${calls} calls to come, to app ${sdkappid} at ${host}: ${parts.join(', ')}, each after a warm-up`,
    `The limit of ${RATE_LIMIT.calls} a second is shared by all callers of app ${sdkappid}: others may be refused meanwhile`,
    ...alarmsOf(profiles),
  ];
}

/** That a webhook of the app is triggered, where one of these profiles does it. */
export function alarmsOf(profiles: readonly Profile[]): string[] {
  return profiles.some((profile) => mostWithinSecond(profile) > ALARM_PER_SECOND)
    ? [`More than ${ALARM_PER_SECOND} a second trigger the app's webhook Alert.RequestOverLimit, where one is set`]
    : [];
}
