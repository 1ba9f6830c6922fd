import type { LocatedChange } from './compare-schemas.ts';
import type { Keyword, SchemaRefusal } from './compile.ts';
import { isNode } from './contract.ts';

/** A message that one contract allows and the other refuses, and why. */
export type Witness = { message: unknown; why: string };

/** What proves a change; without one, no change was located that accounts for it. */
export type ProvenChange = { change?: LocatedChange; witness: Witness };

/** Which of both contracts refuses. */
export type RefusingSide = 'old' | 'new';

/**
 * For each change the smallest of these messages that the contract on this side refuses for it. `foreign` are names of
 * members that only the refusing contract has: who follows the other one does not send them.
 */
export function findWitnesses<Message>(
  messages: readonly Message[],
  judge: (message: Message) => readonly SchemaRefusal[],
  changes: readonly LocatedChange[],
  { side, foreign }: { side: RefusingSide; foreign: ReadonlySet<string> },
): ProvenChange[] {
  const smallest = new Map<LocatedChange | undefined, { size: number; witness: Witness }>();
  for (const message of messages) {
    const refusals = judge(message);
    if (refusals.length === 0 || hasName(message, foreign)) continue;
    const size = JSON.stringify(message).length;
    for (const { why, chain } of refusals) {
      const change = changeOf(chain, changes, side);
      if (size < (smallest.get(change)?.size ?? Number.POSITIVE_INFINITY))
        smallest.set(change, { size, witness: { message, why } });
    }
  }
  // A message that is refused for a located change needs no other account of it.
  if (smallest.size > 1) smallest.delete(undefined);
  return [...smallest].map(([change, { witness }]) => ({ ...(change && { change }), witness }));
}

/** The change that a refusal comes of: at its keyword, or at the nearest one that holds it. */
function changeOf(
  chain: readonly Keyword[],
  changes: readonly LocatedChange[],
  side: RefusingSide,
): LocatedChange | undefined {
  for (const { pointer, name } of chain) {
    const exact = changes.find(
      (change) =>
        change[side]?.pointer === pointer && (change[side]?.name === undefined || change[side]?.name === name),
    );
    if (exact) return exact;
    const member =
      name === undefined
        ? undefined
        : changes.find((change) => change.keyword === `properties/${name}` && change[side] === undefined);
    if (member) return member;
  }
  return undefined;
}

function hasName(value: unknown, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false;
  if (Array.isArray(value)) return value.some((item) => hasName(item, names));
  return isNode(value) && Object.entries(value).some(([name, item]) => names.has(name) || hasName(item, names));
}

/** Names of members that a schema has anywhere, be it to demand or to forbid them. */
export function namesIn(schema: unknown): Set<string> {
  if (Array.isArray(schema)) return new Set(schema.flatMap((part) => [...namesIn(part)]));
  if (!isNode(schema)) return new Set();
  const own = isNode(schema['properties']) ? Object.keys(schema['properties']) : [];
  const { required } = schema;
  const demanded = Array.isArray(required) ? required.filter((name) => typeof name === 'string') : [];
  return new Set([...own, ...demanded, ...Object.values(schema).flatMap((part) => [...namesIn(part)])]);
}
