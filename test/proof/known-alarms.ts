/** A false alarm that verify is known to raise without states, and why; it must go on being one as long as it stands here. */
export type KnownAlarm = { check: string; why: string; providers: readonly string[] };

export const KNOWN_ALARMS: readonly KnownAlarm[] = [
  {
    check: 'pact-interactions',
    why: 'An interaction names a group of its own, which is not there without states: who looks at the group before it looks who calls says so, and no source settles which comes first.',
    providers: ['order-app-body-group-credentials', 'order-body-group-app-credentials'],
  },
];

/** Whether a check is known to fail at a right provider. */
export function isKnownAlarm(check: string, provider: string, known: readonly KnownAlarm[]): boolean {
  return known.some((alarm) => alarm.check === check && alarm.providers.includes(provider));
}
