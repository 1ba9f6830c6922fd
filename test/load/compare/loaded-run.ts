import type { LoadedRun } from '../../../load/compare/compare-runs.ts';
import type { LoadCall } from '../../../load/measure/load-calls.ts';
import { phaseOf } from '../../../load/measure/phase.ts';
import { PROFILES, type Profile, SHORT_PROFILES } from '../../../load/profiles.ts';
import { normal, randomOf } from '../random.ts';

export const BELOW: Profile = SHORT_PROFILES.below;
export const ABOVE: Profile = PROFILES.above;

/** How a provider answers: latency in the middle, how much it varies, what else there is. */
export type Provider = {
  medianMs?: number;
  sigma?: number;
  /** How much of its slowness a call hands on to the next. */
  memory?: number;
  /** How many times a second it stalls, for 100 ms. */
  stallsPerSecond?: number;
  /** Share of calls that fail. */
  failing?: number;
  /** Calls a second that it accepts. */
  limit?: number;
};

/** What a run of this profile measures there; the same for the same seed. */
export function loadedRun(profile: Profile, provider: Provider, seed: number): LoadedRun {
  const calls = callsOf(profile, provider, randomOf(seed));
  return {
    command: `load ${profile.name}`,
    target: 'http://127.0.0.1:4010',
    startedAt: '2026-01-01T00:00:00.000Z',
    engine: { name: 'k6', version: 'v1.8.1' },
    documented: 200,
    phases: [phaseOf({ calls }, { ...profile, name: profile.name })],
  };
}

function callsOf({ ratePerSecond, durationSeconds }: Profile, provider: Provider, random: () => number): LoadCall[] {
  const { medianMs = 8, sigma = 0.5, memory = 0, stallsPerSecond = 0, failing = 0, limit = 200 } = provider;
  const shift = random();
  let slowness = 0;
  let stalledUntil = 0;
  let [second, accepted] = [-1, 0];
  return Array.from({ length: ratePerSecond * durationSeconds }, (_, index): LoadCall => {
    const at = (index * 1000) / ratePerSecond;
    slowness = memory * slowness + Math.sqrt(1 - memory ** 2) * normal(random);
    if (random() < stallsPerSecond / ratePerSecond) stalledUntil = at + 100;
    const now = Math.floor(at / 1000 + shift);
    if (now !== second) [second, accepted] = [now, 0];
    const kind = random() < failing ? 'broken' : ++accepted > limit ? 'refused' : 'accepted';
    const tookMs = medianMs * Math.exp(sigma * slowness) + Math.max(0, stalledUntil - at);
    return { startedAtMs: at, endedAtMs: at + tookMs, kind, code: '0' };
  });
}
