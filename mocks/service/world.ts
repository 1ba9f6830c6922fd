import type { GROUP_TYPES } from '../../openapi/generated/constants.ts';
import type { Settings } from '../options.ts';
import { createLimiter, type Limiter } from './limiter.ts';

export type GroupType = keyof typeof GROUP_TYPES;

/** A counter with its exact value, and as it stands in an answer. */
export type Counter = { value: bigint; json: string };

/** A group as the service knows it. Counters keep their order. */
export type Group = {
  existence: 'present' | 'dismissed' | 'missing';
  type: GroupType;
  counters: ReadonlyMap<string, Counter>;
  permitted: boolean;
  broken: boolean;
};

export type Plan = 'premium' | 'too-low' | 'expired' | 'trial-exhausted';

/** Everything that calls depend on besides themselves. The one mutable thing of the service. */
export type World = {
  app: { sdkappid: number; administrators: readonly string[]; plan: Plan; limitExhausted: boolean };
  groups: Map<string, Group>;
  limiter: Limiter;
};

/** A group of which nothing was said. */
export const NO_GROUP: Group = {
  existence: 'missing',
  type: 'Public',
  counters: new Map(),
  permitted: true,
  broken: false,
};

/** A world without groups, on a plan that suffices, with nothing counted towards the limit. */
export function createWorld(settings: Settings): World {
  const { sdkappid, administrators } = settings;
  return {
    app: { sdkappid, administrators, plan: 'premium', limitExhausted: false },
    groups: new Map(),
    limiter: freshLimiter(settings),
  };
}

/** A limiter that has counted nothing yet. */
export function freshLimiter({ callsPerSecond, unknowns }: Settings): Limiter {
  return createLimiter(callsPerSecond, unknowns['limit-window'], unknowns['refused-calls-count'] === 'yes');
}
