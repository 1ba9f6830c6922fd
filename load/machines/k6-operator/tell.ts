import { alarmsOf } from '../../announce.ts';
import { describeLoad } from '../../describe-load.ts';
import { LIMIT_PER_SECOND, mostWithinSecond, type Profile } from '../../profiles.ts';
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
  const { profile, provider, account } = target;
  const { sdkappid, identifier } = account;
  const parts = parallelism === 1 ? '' : `, each with an equal part${fuseText(fuseOf(target, parallelism))}`;
  return [
    `${describeLoad(profile)} after a warm-up, by ${parallelism} runners with ${image}${parts}.`,
    `Goes to ${provider.baseUrl} as app ${sdkappid} and user ${identifier}, and asks for ${groupText(target)}.`,
    provider.isLoopback
      ? `Needs no consent, as ${provider.host} is this machine; in a cluster it is each runner's own pod.`
      : `Consent that is baked in: load on ${provider.host}, by --staging-sdkappid ${sdkappid}; ${aboveText(profile, allowAboveLimit)}.`,
    ...alarmsOf([profile]).map((line) => `${line}.`),
  ];
}

function groupText({ groupId, expectedCodes }: Pick<ScriptTarget, 'groupId' | 'expectedCodes'>): string {
  const there = expectedCodes.includes(0) ? 'which has to be there' : 'which nobody makes';
  return `group ${groupId}, ${there}: ${expectedCodes.join(' or ')} counts as accepted`;
}

function fuseText(fuse: number | undefined): string {
  return fuse === undefined ? '' : ` and never more than ${fuse}`;
}

function aboveText(profile: Profile, allowed: boolean): string {
  if (mostWithinSecond(profile) <= LIMIT_PER_SECOND) return `nothing above the limit of ${LIMIT_PER_SECOND} a second`;
  return `also above the limit of ${LIMIT_PER_SECOND} a second${allowed ? ', by --allow-above-limit' : ''}`;
}

/** What all runners together must have counted of refusals. */
export function demandOf({ target: { profile } }: Pick<Told, 'target'>): string {
  const { expect, ratePerSecond, durationSeconds } = profile;
  if (expect === 'nothing-refused') return 'refused must be 0';
  if (expect === 'anything') return 'refused\n   is for you to read: of this profile no sum is right or wrong';
  const surplus = (ratePerSecond - LIMIT_PER_SECOND) * durationSeconds;
  return `refused about ${surplus}\n   (a bucket may have saved some): that is of the whole, and no runner can judge it`;
}
