import type { Finding } from '../../finding.ts';
import { quoteNumber, quoteText } from '../quote.ts';
import { isRounded, ROUNDED, refusedGood } from '../roots.ts';
import type { ReadCounter, Reading } from './reading.ts';
import { Tally } from './tally.ts';

/** More counters than these are counted, not shown. */
const MOST_SHOWN = 6;

/** What keeps two answers from being compared, or one of them refused otherwise than the other; empty for two OKs. */
export function differentOutcomes(expected: Reading, actual: Reading): Finding[] {
  const unusable = [expected, actual].flatMap((one) => (one.outcome === 'unusable' ? one.findings : []));
  if (unusable.length > 0) return unusable;
  if (outcomeOf(expected) === outcomeOf(actual)) return [];
  const refusals = [expected, actual].flatMap((one) => (one.outcome === 'refused' ? [one] : []));
  const [refusal, another] = refusals;
  const root = refusal && !another ? { root: refusedGood(Number(refusal.code)) } : {};
  return [
    {
      code: 'response.relation.refused',
      path: '/ErrorCode',
      expected: shortened(expected),
      actual: shortened(actual),
      message: `one is ${outcomeText(expected)}, the other ${outcomeText(actual)}.`,
      ...root,
    },
  ];
}

/** The finding of two lists of counters that must hold the same, in any order. */
export function differentCounters(expected: readonly ReadCounter[], actual: readonly ReadCounter[]): Finding[] {
  const lacking = without(expected, actual);
  const surplus = without(actual, expected);
  if (lacking.length + surplus.length === 0) return [];
  return [
    {
      code: 'response.relation.counters',
      path: '/GroupCounter',
      expected: shortened({ outcome: 'counters', counters: lacking }),
      actual: shortened({ outcome: 'counters', counters: surplus }),
      message: `they differ in ${differences(lacking, surplus)}.`,
      ...(differInRounding(lacking, surplus) && { root: ROUNDED }),
    },
  ];
}

/** An answer as a finding shows it; values that were numbers are numbers there, with all of their digits. */
function shortened(reading: Reading): unknown {
  if (reading.outcome === 'refused') return { ActionStatus: 'FAIL', ErrorCode: quoteText(reading.code) };
  if (reading.outcome === 'unusable') return reading.outcome;
  const { counters } = reading;
  const more = counters.length - MOST_SHOWN;
  const GroupCounter = counters
    .slice(0, MOST_SHOWN)
    .map(({ key, value }) => ({ Key: quoteText(key), Value: isNumber(value) ? quoteNumber(value) : quoteText(value) }));
  return { ActionStatus: 'OK', GroupCounter, ...(more > 0 && { more }) };
}

/** Whether a value that was read is a number: any other is the JSON text of what stands in its place. */
function isNumber(value: string): boolean {
  return /^-?[0-9]/.test(value);
}

/** Whether of every counter in which two answers differ one has what the other becomes in a double. */
function differInRounding(lacking: readonly ReadCounter[], surplus: readonly ReadCounter[]): boolean {
  const other = new Map(surplus.map(({ key, value }) => [key, value]));
  return (
    lacking.length === surplus.length &&
    lacking.every(({ key, value }) => {
      const beside = other.get(key) ?? '';
      return isRounded(beside, value) || isRounded(value, beside);
    })
  );
}

function outcomeText(reading: Reading): string {
  return reading.outcome === 'refused' ? `refused with ErrorCode ${quoteText(reading.code)}` : 'answered OK';
}

function outcomeOf(reading: Reading): string {
  return reading.outcome === 'refused' ? reading.code : 'answered OK';
}

/** The counters of `one` that `other` has not, each as often as it is missing there. */
function without(one: readonly ReadCounter[], other: readonly ReadCounter[]): ReadCounter[] {
  const left = new Tally(other);
  return one.filter((counter) => {
    const count = left.of(counter);
    left.add(counter, -1);
    return count <= 0;
  });
}

function differences(lacking: readonly ReadCounter[], surplus: readonly ReadCounter[]): string {
  const keys = [...new Set([...lacking, ...surplus].map(({ key }) => key))];
  const shown = keys.slice(0, MOST_SHOWN).map((key) => {
    const [one, other] = [lacking, surplus].map((list) => valuesOf(list, key));
    return `${shortKey(key)} (${one} in one, ${other} in the other)`;
  });
  const more = keys.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function valuesOf(list: readonly ReadCounter[], key: string): string {
  const values = list.filter((counter) => counter.key === key).map(({ value }) => value);
  return values.length === 0 ? 'nothing' : quoteText(values.slice(0, MOST_SHOWN).map(quoteText).join(' and '));
}

/** A key as a sentence has it: long ones are cut. */
export function shortKey(key: string): string {
  return JSON.stringify(key.length > 40 ? `${key.slice(0, 37)}...` : key);
}
