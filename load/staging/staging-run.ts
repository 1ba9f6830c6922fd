import { LoadNotAllowed, loadPermission } from '../permission.ts';
import type { CallEnd } from './group-service.ts';
import type { StagingOptions } from './staging-options.ts';

/** Throws LoadNotAllowed where calls that change groups were not agreed to: on another host than this machine. */
export function assertAgreed(
  { provider, account: { sdkappid }, ...consent }: Pick<StagingOptions, 'provider' | 'account' | 'stagingSdkappid'>,
  deed: string,
): void {
  const permission = loadPermission({ ...consent, provider, sdkappid, aboveLimit: false, deed });
  if (!permission.allowed) throw new LoadNotAllowed(`Failed to start: ${permission.reason}.`);
}

/** Codes of groups have five digits and begin with 1; all others are about who calls, and so about every call [codes]. */
export function isAboutGroup(end: CallEnd): boolean {
  return end.said === 'refused' && end.code >= 10_000 && end.code < 20_000;
}

/** A word of the service that was not OK, for a sentence. */
export function inWords(end: CallEnd): string {
  if (end.said === 'refused') return `refused with ${end.code}${end.text && ` "${end.text}"`}`;
  return end.said === 'ok' ? 'answered OK' : `without an answer: ${end.reason}`;
}
