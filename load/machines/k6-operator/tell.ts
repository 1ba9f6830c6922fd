import { percentOfLimit } from '../../k6/k6-profiles.ts';
import { LIMIT_PER_SECOND } from '../../profiles.ts';
import type { ScriptTarget } from '../../run-script.ts';
import { fuseOf } from '../fuse.ts';

export type Told = {
  target: Omit<ScriptTarget, 'usersig'>;
  parallelism: number;
  image: string;
  allowAboveLimit?: boolean;
};

/** What a run in a cluster will do, and by whose consent, a line each: for whoever is about to start it. */
export function tellRun({ target, parallelism, image, allowAboveLimit = false }: Told): string[] {
  const { profile, provider, account, groupId, expectedCodes } = target;
  const { name, ratePerSecond, durationSeconds } = profile;
  const { sdkappid, identifier } = account;
  return [
    `${name}: ${ratePerSecond} calls a second for ${durationSeconds} s, ${ratePerSecond * durationSeconds} in all after a warm-up, by ${parallelism} of ${image} with ${ratePerSecond / parallelism} a second each${fuseText(fuseOf(target, parallelism))}.`,
    `Goes to ${provider.baseUrl} as app ${sdkappid} and user ${identifier}, and asks for group ${groupId}, which nobody makes: ${expectedCodes.join(' or ')} counts as accepted.`,
    provider.isLoopback
      ? `Needs no consent, as ${provider.host} is this machine; in a cluster it is each runner's own pod.`
      : `Consent that is baked in: load on ${provider.host}, by --staging-sdkappid ${sdkappid}; ${aboveText(ratePerSecond, allowAboveLimit)}.`,
    ...(ratePerSecond > ALARM_FROM
      ? [`Above ${ALARM_FROM} a second the app's Alert.RequestOverLimit webhook is called, where one is set.`]
      : []),
  ];
}

function fuseText(fuse: number | undefined): string {
  return fuse === undefined ? '' : ` and never more than ${fuse}`;
}

/** [alarm] */
const ALARM_FROM = percentOfLimit(80);

function aboveText(ratePerSecond: number, allowed: boolean): string {
  if (ratePerSecond <= LIMIT_PER_SECOND) return `nothing above the limit of ${LIMIT_PER_SECOND} a second`;
  return `also above the limit of ${LIMIT_PER_SECOND} a second${allowed ? ', by --allow-above-limit' : ''}`;
}

/** What all runners together must have counted of refusals. */
export function demandOf({ target: { profile } }: Pick<Told, 'target'>): string {
  const { expect, ratePerSecond, durationSeconds } = profile;
  if (expect === 'nothing-refused') return 'refused must be 0';
  const surplus = (ratePerSecond - LIMIT_PER_SECOND) * durationSeconds;
  return `refused about ${surplus}\n   (a bucket may have saved some): that is of the whole, and no runner can judge it`;
}
