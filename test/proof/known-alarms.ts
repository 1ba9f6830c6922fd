/** A false alarm that verify is known to raise without states, and why; it must go on being one as long as it stands here. */
export type KnownAlarm = { check: string; why: string; providers: readonly string[] };

export const KNOWN_ALARMS: readonly KnownAlarm[] = [];

/** Whether a check is known to fail at a right provider. */
export function isKnownAlarm(check: string, provider: string, known: readonly KnownAlarm[]): boolean {
  return known.some((alarm) => alarm.check === check && alarm.providers.includes(provider));
}
