import { LIMITS } from '../../openapi/generated/constants.ts';
import type { StateCounter } from '../scenarios/states.ts';
import { isInt64, isIntegerLiteral, NumberLiteral } from '../wire/exact-json.ts';
import type { ComparedInteraction } from './compared-interaction.ts';
import { type ExpectedPlace, expectedAt, isAlike, isJsonObject } from './expected-body.ts';
import { hasMatcher, type PlacedRule, ruleAt } from './matching-rules.ts';
import type { Scalar } from './takes.ts';

/** A place where the example of a pact is none that a provider gives, and what stands in for it. */
export type Replaced = { path: string; example: unknown; standIn: unknown };

/** What a call asks for: keys, where it names any, and what its group holds, where the pact says so. */
export type StandInAsk = { keys: readonly string[] | undefined; held: readonly StateCounter[] | undefined };

/** A place where a pact takes no value that a provider may give, with what is tried there. */
export type Untaken = { path: string; tried: Scalar };

type StandInCounter = { Key: string; Value: NumberLiteral };

export type StandInCounters = {
  items: unknown;
  replaced: readonly Replaced[];
  untaken: readonly Untaken[];
  lacking: readonly string[];
};

/** The same for the counters of an OK; undefined where the pact expects none. What is no list stays as it is. */
export function standInCounters(
  interaction: ComparedInteraction,
  expected: unknown,
  ask: StandInAsk,
): StandInCounters | undefined {
  if (expected === undefined) return undefined;
  if (!Array.isArray(expected)) return { items: expected, replaced: [], untaken: [], lacking: [] };
  const replaced: Replaced[] = [];
  const untaken: Untaken[] = [];
  const lacking = new Set<string>();
  const used = new Set<string>();
  const place = (at: number, name: string, example: unknown): ExpectedPlace =>
    expectedAt(interaction, ['GroupCounter', String(at), name], example);
  const replace = (at: number, name: string, example: unknown, standIn: unknown): void => {
    untaken.push(...untakenAt(interaction, ['GroupCounter', String(at), name], example, standIn));
    if (example === undefined) lacking.add(`GroupCounter/${at}/${name}`);
    else if (!isAlike(example, standIn)) replaced.push({ path: `/GroupCounter/${at}/${name}`, example, standIn });
  };
  const list = expectedAt(interaction, ['GroupCounter'], expected);
  const inAnyOrder = hasMatcher(list.rule, 'arrayContains');
  const made: StandInCounter[] = [];
  const items = dueOf(list.rule, expected).flatMap((item, at) => {
    if (!isJsonObject(item)) return [item];
    if (inAnyOrder && !isDemanded(interaction, at)) return [];
    // Where elements may come in any order, one may be what several of them ask for.
    const isTheirs = ({ Key, Value }: StandInCounter) =>
      place(at, 'Key', item['Key']).takes(Key) && place(at, 'Value', item['Value']).takes(Value);
    if (inAnyOrder && 'Key' in item && 'Value' in item && made.some(isTheirs)) return [];
    const Key = keyFor(place(at, 'Key', item['Key']), used, ask);
    const Value = valueFor(place(at, 'Value', item['Value']), Key, ask);
    replace(at, 'Key', item['Key'], Key);
    replace(at, 'Value', item['Value'], Value);
    if (typeof Key === 'string') used.add(Key);
    if (typeof Key === 'string' && Value instanceof NumberLiteral) made.push({ Key, Value });
    return [{ ...item, Key, Value }];
  });
  return { items, replaced, untaken, lacking: [...lacking] };
}

/** The place, where its rule refuses the text or the number that stands in there. */
export function untakenAt(
  interaction: ComparedInteraction,
  path: readonly string[],
  example: unknown,
  standIn: unknown,
): Untaken[] {
  if (example === undefined || !(typeof standIn === 'string' || standIn instanceof NumberLiteral)) return [];
  const isTaken = expectedAt(interaction, path, example).takes(standIn);
  return isTaken ? [] : [{ path: `/${path.join('/')}`, tried: standIn }];
}

/**
 * As many elements as the pact demands. Where all are alike by a rule, only so many are due as it says: libraries write one
 * example several times, or once though more are due.
 */
function dueOf(rule: PlacedRule | undefined, items: readonly unknown[]): readonly unknown[] {
  if (!hasMatcher(rule, 'type', 'eachValue')) return items;
  const bounds = (rule?.matchers ?? []).map(({ min }) => (typeof min === 'number' ? min : 0));
  const least = Math.max(1, rule?.any ? Math.min(...bounds) : Math.max(...bounds));
  // More than a few elements tell no more of the pact than these.
  const added = items.slice(0, 1).flatMap((item) => new Array<unknown>(Math.min(least, MOST_DUE)).fill(item));
  const all = [...items, ...added.slice(items.length)];
  const isTemplate = all.every((item) => JSON.stringify(item) === JSON.stringify(all[0]));
  return isTemplate ? all.slice(0, least) : all;
}

/** Whether an element of a list in any order has a rule of its own: without one nobody asks for it. */
function isDemanded({ rules }: ComparedInteraction, at: number): boolean {
  const path = ['GroupCounter', String(at)];
  return rules.body.some((rule) => rule.path.length >= path.length && ruleAt([rule], path.concat(rule.path.slice(2))));
}

/** One more than a group has counters. */
const MOST_DUE = LIMITS.countersPerGroup + 1;

/** A key that was asked for and does not stand in the list yet; the example where it is one. */
function keyFor({ example, takes }: ExpectedPlace, used: ReadonlySet<string>, { keys }: StandInAsk): unknown {
  const may = (key: string) => !used.has(key) && (example === undefined || takes(key));
  const isAsked = typeof example === 'string' && (keys?.includes(example) ?? true);
  if (isAsked && !used.has(example)) return example;
  return (keys ?? [`key-${used.size}`]).find(may) ?? example ?? `key-${used.size}`;
}

/** Numbers of several signs and lengths, for rules that look at the digits. */
const PROBES = ['0', '1', '-1', '12', '-12', '1000', '1000000', '1700000000'].map((text) => new NumberLiteral(text));

/** What the group holds, where that is known; the example where it is a Value, or else one that the rule takes. */
function valueFor({ example, takes }: ExpectedPlace, key: unknown, { held }: StandInAsk): unknown {
  const holds = held?.find(({ Key }) => Key === key)?.Value;
  const due = holds === undefined ? [] : [new NumberLiteral(String(holds))];
  const text = example instanceof NumberLiteral ? example.text : String(example);
  const own = isIntegerLiteral(text) && isInt64(text) ? [new NumberLiteral(text)] : [];
  return [...due, ...own, ...PROBES].find((value) => example === undefined || takes(value)) ?? example;
}
