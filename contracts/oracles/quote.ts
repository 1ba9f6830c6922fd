import { NumberLiteral } from '../wire/exact-json.ts';

/** Longest text that a finding quotes whole, in characters; and how many values of a structure it quotes. */
const LONGEST = 200;
const MOST_VALUES = 50;

/** A text of an answer as a finding quotes it: cut where it is long, which it then says. */
export function quoteText(text: string): string {
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length} characters)` : text;
  // A slice would keep the whole answer that it was cut from in memory; this is a copy.
  return JSON.parse(JSON.stringify(shown)) as string;
}

/** A number as a finding quotes it: the number itself, with all of its digits; a text where it is too long to be shown. */
export function quoteNumber(literal: string): NumberLiteral | string {
  return literal.length > LONGEST ? quoteText(literal) : new NumberLiteral(quoteText(literal));
}

/** Any value of an answer as a finding quotes it: the same where it is small, else its beginning. */
export function quoteValue(value: unknown): unknown {
  return quoted(value, { left: MOST_VALUES });
}

/** A value as a sentence quotes it: as JSON, cut where it is long; `absent` where there is none. */
export function quoteJson(value: unknown, absent = 'absent'): string {
  return value === undefined ? absent : quoteText(JSON.stringify(quoteValue(value)) ?? absent);
}

function quoted(value: unknown, budget: { left: number }): unknown {
  budget.left--;
  if (typeof value === 'string') return quoteText(value);
  if (value === null || typeof value !== 'object') return value;
  // Its digits are quoted, not what it is made of.
  if (value instanceof NumberLiteral) return quoteNumber(value.text);
  if (budget.left <= 0) return '…';
  return Array.isArray(value) ? quotedList(value, budget) : quotedMembers(value, budget);
}

function quotedList(list: readonly unknown[], budget: { left: number }): unknown[] {
  const shown: unknown[] = [];
  for (const item of list) {
    if (budget.left <= 0) return [...shown, `… (${list.length} in all)`];
    shown.push(quoted(item, budget));
  }
  return shown;
}

function quotedMembers(members: object, budget: { left: number }): object {
  const shown: [string, unknown][] = [];
  for (const [name, value] of Object.entries(members)) {
    if (budget.left <= 0) return Object.fromEntries([...shown, ['…', 'and more']]);
    shown.push([quoteText(name), quoted(value, budget)]);
  }
  return Object.fromEntries(shown);
}
