import type { ProviderAddress } from '../contracts/provider/address.ts';
import { LIMIT_PER_SECOND, mostWithinSecond, type Profile } from './profiles.ts';

/** What the user has agreed to. */
export type Consent = {
  /** App of --staging-sdkappid: the one that the user gives up to load off this machine. */
  stagingSdkappid?: number;
  /** Whether the load may go above the documented limit there. */
  allowAboveLimit?: boolean;
};

/** What decides whether load may be sent: the provider, the app, and what the user has agreed to. */
export type LoadRequest = Consent & {
  provider: Pick<ProviderAddress, 'host' | 'isLoopback'>;
  /** An app that is not known yet is taken to be the one agreed to; ask again once it is. */
  sdkappid?: number;
  /** Whether the load goes above the documented limit. */
  aboveLimit: boolean;
  /** What is to be done there, in words; load unless it says otherwise. */
  deed?: string;
};

/** Load that was not agreed to; the message says how to. */
export class LoadNotAllowed extends Error {
  override readonly name = 'LoadNotAllowed';
}

/** Throws LoadNotAllowed where load may not be sent. */
export function assertLoadAllowed(request: LoadRequest): void {
  const permission = loadPermission(request);
  if (!permission.allowed) throw new LoadNotAllowed(`Failed to start the load: ${permission.reason}.`);
}

/** Whether load may be sent. A provider on this machine needs no consent, any other does; consent for another app is none anywhere. */
export function loadPermission(request: LoadRequest): { allowed: true } | { allowed: false; reason: string } {
  const { provider, sdkappid, stagingSdkappid, aboveLimit, allowAboveLimit = false, deed = 'load' } = request;
  const { host } = provider;
  const refuse = (reason: string) => ({ allowed: false, reason }) as const;
  // Whoever names an app means it, also on this machine.
  if (stagingSdkappid !== undefined && sdkappid !== undefined && stagingSdkappid !== sdkappid)
    return refuse(
      `${deed} is allowed for app ${stagingSdkappid}, and app ${sdkappid} is called: give the app that is called`,
    );
  if (provider.isLoopback) return { allowed: true };
  if (stagingSdkappid === undefined)
    return refuse(
      `${deed} on ${host} was not asked for: give --staging-sdkappid ${sdkappid ?? 'N'} if that app is for staging`,
    );
  if (aboveLimit && !allowAboveLimit)
    return refuse(`load above the limit on ${host} was not asked for: give --allow-above-limit as well`);
  return { allowed: true };
}

/** Throws LoadNotAllowed where a profile may not be run. */
export function assertProfileAllowed(profile: Profile, request: Omit<LoadRequest, 'aboveLimit'>): void {
  assertLoadAllowed({ ...request, aboveLimit: mostWithinSecond(profile) > LIMIT_PER_SECOND });
}
