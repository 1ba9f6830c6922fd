import type { StateCounter } from '../scenarios/states.ts';
import { isInt64, isIntegerLiteral, NumberLiteral } from '../wire/exact-json.ts';
import type { ComparedInteraction } from './compared-interaction.ts';
import { type ExpectedPlace, expectedAt, isAlike, isJsonObject } from './expected-body.ts';
import { hasMatcher } from './matching-rules.ts';

/** A place where the example of a pact is none that a provider gives, and what stands in for it. */
export type Replaced = { path: string; example: unknown; standIn: unknown };

/** What a call asks for: keys, where it names any, and what its group holds, where the pact says so. */
export type StandInAsk = { keys: readonly string[] | undefined; held: readonly StateCounter[] | undefined };

export type StandInCounters = { items: unknown; replaced: readonly Replaced[]; lacking: readonly string[] };

/** The same for the counters of an OK; undefined where the pact expects none. What is no list stays as it is. */
export function standInCounters(
  interaction: ComparedInteraction,
  expected: unknown,
  ask: StandInAsk,
): StandInCounters | undefined {
  if (expected === undefined) return undefined;
  if (!Array.isArray(expected)) return { items: expected, replaced: [], lacking: [] };
  const replaced: Replaced[] = [];
  const lacking = new Set<string>();
  const used = new Set<string>();
  const place = (at: number, name: string, example: unknown): ExpectedPlace =>
    expectedAt(interaction, ['GroupCounter', String(at), name], example);
  const replace = (at: number, name: string, example: unknown, standIn: unknown): void => {
    if (example === undefined) lacking.add(`GroupCounter/${at}/${name}`);
    else if (!isAlike(example, standIn)) replaced.push({ path: `/GroupCounter/${at}/${name}`, example, standIn });
  };
  const items = dueOf(interaction, expected).map((item, at) => {
    if (!isJsonObject(item)) return item;
    const Key = keyFor(place(at, 'Key', item['Key']), used, ask);
    const Value = valueFor(place(at, 'Value', item['Value']), Key, ask);
    replace(at, 'Key', item['Key'], Key);
    replace(at, 'Value', item['Value'], Value);
    if (typeof Key === 'string') used.add(Key);
    return { ...item, Key, Value };
  });
  return { items, replaced, lacking: [...lacking] };
}

/** Where all elements are alike by a rule, only so many are due as it says: libraries write one example several times. */
function dueOf(interaction: ComparedInteraction, items: readonly unknown[]): readonly unknown[] {
  const { rule } = expectedAt(interaction, ['GroupCounter'], items);
  const isTemplate =
    hasMatcher(rule, 'type') && items.every((item) => JSON.stringify(item) === JSON.stringify(items[0]));
  if (!isTemplate) return items;
  const least = Math.max(1, ...(rule?.matchers ?? []).map(({ min }) => (typeof min === 'number' ? min : 0)));
  return items.slice(0, least);
}

/** A key that was asked for and does not stand in the list yet; the example where it is one. */
function keyFor({ example, takes }: ExpectedPlace, used: ReadonlySet<string>, { keys }: StandInAsk): unknown {
  const may = (key: string) => !used.has(key) && (example === undefined || takes(key));
  const isAsked = typeof example === 'string' && (keys?.includes(example) ?? true);
  if (isAsked && !used.has(example)) return example;
  return (keys ?? [`key-${used.size}`]).find(may) ?? example ?? `key-${used.size}`;
}

/** What the group holds, where that is known; the example where it is a Value. */
function valueFor({ example, takes }: ExpectedPlace, key: unknown, { held }: StandInAsk): unknown {
  const holds = held?.find(({ Key }) => Key === key)?.Value;
  const due = holds === undefined ? undefined : new NumberLiteral(String(holds));
  if (due && (example === undefined || takes(due))) return due;
  const isValue = example instanceof NumberLiteral && isIntegerLiteral(example.text) && isInt64(example.text);
  const zero = new NumberLiteral('0');
  return isValue || (example !== undefined && !takes(zero)) ? example : zero;
}
