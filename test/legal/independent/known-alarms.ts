import { SETTINGS, type Setting } from './settings.ts';

/** A check that flags a right provider, in these settings, and what the provider is right by. */
export type KnownAlarm = { check: string; in: readonly Setting[]; why: string };

export const EVERYWHERE: readonly Setting[] = SETTINGS;
/** Where groups are made for each check, or named. */
export const ON_GROUPS: readonly Setting[] = ['states', 'config', 'usersig'];
/** Where groups are made for each check. */
export const ON_MADE_GROUPS: readonly Setting[] = ['states', 'usersig'];

/** The same reason for several checks. */
export function alarms(settings: readonly Setting[], why: string, checks: readonly string[]): KnownAlarm[] {
  return checks.map((check) => ({ check, in: settings, why }));
}

/** The checks that are known to flag a provider in a setting. */
export function alarmsIn(known: readonly KnownAlarm[], setting: Setting): string[] {
  return known.filter((alarm) => alarm.in.includes(setting)).map(({ check }) => check);
}
