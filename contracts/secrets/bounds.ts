import { NumberLiteral } from '../wire/exact-json.ts';

/** Longest text, and longest JSON text of a value, that leaves a run, in characters. */
export const MOST_CHARACTERS = 10_000;

/** What is read of a text beyond its bound, so that a secret at the bound is seen whole. */
const MARGIN = 4000;

/** Of a secret that the end of a text goes through, fewer characters than these may not be known for it, in any writing. */
export const EDGE = 500;

/** What nests deeper than this is not shown: bodies may nest as deep as they like. */
const DEEPEST = 100;

/** How much may still be shown. */
export type Budget = { left: number };

type Mask = (text: string) => string;

/** A text for keeping until the report is made: no more of it than is needed to mask and bound it then. */
export function draft(text: string): string {
  const most = MOST_CHARACTERS + MARGIN;
  return text.length > most ? `${text.slice(0, most)}${lengthMark(text)}` : text;
}

/**
 * The end of a text that is not all kept, from a word on: what is left of the one before may be a part of a secret, and
 * nobody could tell which.
 */
export function endOf(text: string, characters: number): string {
  return text.length <= characters ? text : text.slice(-characters).replace(/^\S*/, '');
}

/** The text without secrets, cut where it is long; says how long it was. Nothing of a secret is left at the cut. */
export function boundText(text: string, mask: Mask, most = MOST_CHARACTERS): string {
  const whole = text.length <= most + MARGIN;
  if (whole) {
    const masked = mask(text);
    return masked.length > most ? `${masked.slice(0, most).toWellFormed()}${lengthMark(text)}` : masked;
  }
  // What is masked is shorter: the end of what was read may come into sight, with what is left of a secret there.
  const masked = mask(text.slice(0, most + MARGIN)).slice(0, -EDGE);
  return `${masked.slice(0, most).toWellFormed()}${lengthMark(text)}`;
}

/** What stands at a cut. A text that was cut before goes on saying how long it was at first. */
function lengthMark(text: string): string {
  return /… \(\d+ characters\)$/.exec(text.slice(-40))?.[0] ?? `… (${text.length} characters)`;
}

/**
 * A copy of a JSON-like value, names of members too, without secrets and within the budget, from which it is taken. Where
 * the budget ends, a text, list or object says how much there was. Numbers stay what they are, unless they are too long.
 */
export function boundValue(value: unknown, mask: Mask, budget: Budget, depth = 0): unknown {
  if (typeof value === 'string') return spend(boundText(value, mask, roomFor(budget)), budget);
  if (value instanceof NumberLiteral) {
    if (value.text.length > roomFor(budget)) return spend(boundText(value.text, mask, roomFor(budget)), budget);
    budget.left -= value.text.length;
    return value;
  }
  if (value === null || typeof value !== 'object') {
    budget.left -= SMALL_VALUE;
    return value;
  }
  if (depth === DEEPEST) return spend(`(nested over ${DEEPEST} levels deep)`, budget);
  return Array.isArray(value) ? boundList(value, mask, budget, depth) : boundMembers(value, mask, budget, depth);
}

/** What a number, a boolean or null takes of a budget, and what goes around any other value. */
const SMALL_VALUE = 4;

function roomFor({ left }: Budget): number {
  return Math.min(Math.max(left, 0), MOST_CHARACTERS);
}

function spend(text: string, budget: Budget): string {
  budget.left -= text.length + SMALL_VALUE;
  return text;
}

function boundList(list: readonly unknown[], mask: Mask, budget: Budget, depth: number): unknown[] {
  const shown: unknown[] = [];
  budget.left -= SMALL_VALUE;
  for (const item of list) {
    if (budget.left <= 0) {
      shown.push(isRestMark(item) ? item : `… (${list.length} items)`);
      break;
    }
    shown.push(boundValue(item, mask, budget, depth + 1));
  }
  return shown;
}

function boundMembers(members: object, mask: Mask, budget: Budget, depth: number): object {
  const shown: [string, unknown][] = [];
  budget.left -= SMALL_VALUE;
  const names = Object.keys(members);
  for (const name of names) {
    if (budget.left <= 0) {
      const rest: unknown = Reflect.get(members, '…');
      shown.push(['…', isRestMark(rest) ? rest : `… (${names.length} members)`]);
      break;
    }
    const shownName = spend(boundText(name, mask, roomFor(budget)), budget);
    shown.push([shownName, boundValue(Reflect.get(members, name), mask, budget, depth + 1)]);
  }
  return Object.fromEntries(shown);
}

/** Whether this says how much there was of a list or an object that has been bounded before. */
function isRestMark(value: unknown): boolean {
  return typeof value === 'string' && /^… \(\d+ (?:items|members)\)$/.test(value);
}
