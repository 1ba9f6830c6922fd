import type { Finding } from '../../finding.ts';
import type { Reading } from '../../oracles/metamorphic/reading.ts';
import type { CheckDefinition } from '../../report/check-result.ts';
import { ask } from '../../scenarios/build-scenario.ts';
import type { Call } from '../../scenarios/scenario.ts';
import type { Draw } from './draw.ts';

/** A good call. `name` is what a finding calls it; `reorder` puts the `name=value` parts of its query in another order. */
export type NamedCall = {
  name: string;
  call: Call;
  random: number;
  reorder?: (parts: readonly string[]) => readonly string[];
};

/** Calls whose answers must agree, sent one after the other. */
export type Comparison = {
  base: NamedCall;
  others: readonly NamedCall[];
  relate: (base: Reading, others: readonly Reading[]) => Finding[];
};

/** The comparison of two calls. */
export function pair(
  base: NamedCall,
  other: NamedCall,
  judge: (base: Reading, other: Reading) => Finding[],
): Comparison {
  return { base, others: [other], relate: (one, others) => others.flatMap((another) => judge(one, another)) };
}

/**
 * What comparisons are made of: keys that the group holds, at most 20; keys that it is only said to hold; one that it
 * lacks; and seeded choices.
 */
export type Material = {
  GroupId: string;
  keys: readonly string[];
  said: readonly string[];
  absent: string;
  draw: Draw;
};

/** A check of this layer: the comparisons it makes, and how many counters a group must have for them. */
export type MetamorphicCheck = {
  definition: CheckDefinition;
  leastKeys: number;
  /** Whether it matters what comes right after what: then no other call comes between those of its first group. */
  inTurn?: boolean;
  plan: (material: Material) => Comparison[];
};

/** The definition of a check of this layer. */
export function metamorphic(id: string, requirement: string, source: string): CheckDefinition {
  return { id, since: '0.1', layer: 'metamorphic', level: 'must', requirement, source };
}

/** The call for all counters. */
export function askAll({ GroupId, draw }: Pick<Material, 'GroupId' | 'draw'>): NamedCall {
  return { name: 'the call for all counters', call: ask(GroupId), random: draw.uint32() };
}

/** The call for these keys. */
export function askFor({ GroupId, draw }: Material, keys: readonly string[]): NamedCall {
  return { name: `the call for ${keyList(keys)}`, call: ask(GroupId, keys), random: draw.uint32() };
}

/** The call for all counters, and where the group has any, the one that names them. */
export function bothCalls(material: Material): NamedCall[] {
  return [askAll(material), ...(material.keys.length > 0 ? [askFor(material, material.keys)] : [])];
}

function keyList(keys: readonly string[]): string {
  const shown = keys.slice(0, 4).map((key) => JSON.stringify(key.length > 20 ? `${key.slice(0, 17)}...` : key));
  return `${shown.join(', ')}${keys.length > 4 ? ` … (${keys.length} keys)` : ''}`;
}
