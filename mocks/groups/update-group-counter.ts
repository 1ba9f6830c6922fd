import { InvalidState, readCounters } from '../../contracts/provider/read-state.ts';
import type { StateCounter } from '../../contracts/scenarios/states.ts';
import { isInt64, NumberLiteral, readJson } from '../../contracts/wire/exact-json.ts';
import { GROUP_TYPES, LIMITS } from '../../openapi/generated/constants.ts';
import { type GroupCall, type GroupChange, refusedChange } from './group-change.ts';

/** What each mode makes of a value and the one that was sent; a key that is not there yet has been 0 [update]. */
const MODES: Readonly<Record<string, (held: bigint, sent: bigint) => bigint>> = {
  Set: (_held, sent) => sent,
  Increase: (held, sent) => held + sent,
  Decrease: (held, sent) => held - sent,
};

/** Changes counters of a group, and leaves the others as they are [update]. */
export function updateGroupCounter({ members, text, groupId, group }: GroupCall): GroupChange {
  // Whether Mode may be left out is said both ways: the mock wants it, as a client does well to send it.
  const mode = Object.hasOwn(MODES, String(members['Mode'])) ? MODES[String(members['Mode'])] : undefined;
  if (mode === undefined || !Array.isArray(members['GroupCounter'])) return refusedChange(10004);
  if (members['GroupCounter'].length > LIMITS.countersPerGroup) return refusedChange(10063);
  const sent = sentCounters(text);
  if (sent === undefined) return refusedChange(10004);
  if (!GROUP_TYPES[group.type].supported) return refusedChange(10007);
  const values = new Map([...group.counters].map(([key, { value }]) => [key, value]));
  for (const { Key, Value } of sent) values.set(Key, mode(values.get(Key) ?? 0n, BigInt(Value)));
  if (values.size > LIMITS.countersPerGroup) return refusedChange(10063);
  const GroupCounter = [...values].map(([Key, value]) => ({ Key, Value: String(value) }));
  if (!GroupCounter.every(({ Value }) => isInt64(Value))) return refusedChange(10004);
  const params = { GroupId: groupId, Type: group.type, GroupCounter };
  return { change: { state: 'a group with counters', action: 'setup', params } };
}

/** The counters of a body with all digits of their values, which are numbers there [update]; undefined where they are none. */
function sentCounters(text: string): readonly StateCounter[] | undefined {
  const json = readJson(text);
  const list = json.ok ? (json.exact as { GroupCounter: unknown[] }).GroupCounter : [];
  const areNumbers = list.every((item) => (item as { Value?: unknown } | null)?.Value instanceof NumberLiteral);
  if (!json.ok || !areNumbers) return undefined;
  try {
    return readCounters(list);
  } catch (error) {
    if (error instanceof InvalidState) return undefined;
    throw error;
  }
}
