import { isLoopback } from '../contracts/wire/loopback.ts';

/** What decides whether load may be sent: the provider, the app, and what the user has agreed to. */
export type LoadRequest = {
  baseUrl: string;
  sdkappid: number;
  /** App of --staging-sdkappid: the one that the user gives up to load. */
  stagingSdkappid?: number;
  /** Whether the load goes above the documented limit, and whether the user has agreed to that. */
  aboveLimit: boolean;
  allowAboveLimit?: boolean;
};

/** Whether load may be sent. A provider on this machine may always be loaded; any other only with consent. */
export function loadPermission(request: LoadRequest): { allowed: true } | { allowed: false; reason: string } {
  const { baseUrl, sdkappid, stagingSdkappid, aboveLimit, allowAboveLimit = false } = request;
  const refuse = (reason: string) => ({ allowed: false, reason }) as const;
  if (isLoopback(baseUrl)) return { allowed: true };
  const host = new URL(baseUrl).host;
  if (stagingSdkappid === undefined)
    return refuse(`load on ${host} was not asked for: give --staging-sdkappid ${sdkappid} if that app is for staging`);
  if (stagingSdkappid !== sdkappid)
    return refuse(
      `load is allowed for app ${stagingSdkappid}, and app ${sdkappid} is called: give the app that is called`,
    );
  if (aboveLimit && !allowAboveLimit)
    return refuse(`load above the limit on ${host} was not asked for: give --allow-above-limit as well`);
  return { allowed: true };
}
