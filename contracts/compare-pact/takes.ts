import { NumberLiteral } from '../wire/exact-json.ts';
import type { PactMatcher, PlacedRule } from './matching-rules.ts';

/** A text or a number, as it is written. */
export type Scalar = string | NumberLiteral;

/**
 * Whether a place of an answer may hold this value by its rule, or without one where the example stands. Matchers that do
 * not look at texts and numbers, and expressions that this engine cannot read, are taken to let it pass.
 */
export function takes(rule: PlacedRule | undefined, example: unknown, value: Scalar): boolean {
  if (rule === undefined) return isSame(example, value);
  const held = rule.matchers.map((matcher) => holds(matcher, example, value));
  return rule.any ? held.includes(true) : !held.includes(false);
}

function holds(matcher: PactMatcher, example: unknown, value: Scalar): boolean {
  const text = textOf(value);
  switch (matcher.match) {
    case 'equality':
    case 'values':
      return isSame(example, value);
    case 'type':
      return kindOf(example) === kindOf(value);
    case 'number':
      return kindOf(value) === 'number';
    case 'integer':
      return kindOf(value) === 'number' && /^-?\d+$/.test(text);
    case 'decimal':
      return kindOf(value) === 'number' && /[.eE]/.test(text);
    case 'boolean':
    case 'null':
      return false;
    case 'include':
      return text.includes(String(matcher['value']));
    case 'notEmpty':
      return text !== '';
    case 'regex':
      return expressionOf(String(matcher['regex']))?.test(text) ?? true;
    case 'semver':
      return kindOf(value) === 'string' && /^\d+\.\d+\.\d+([-+][\w.+-]+)?$/.test(text);
    case 'statusCode':
      return isStatusOf(matcher['status'], Number(text));
    case 'date':
    case 'time':
    case 'timestamp':
    case 'datetime':
      return hasForm(matcher[matcher.match] || matcher['format'] || USUAL_FORMS[matcher.match], text);
    default:
      return true;
  }
}

/** The kinds of status that Pact has a name for, from and to. */
const STATUS_KINDS: Readonly<Record<string, readonly [number, number]>> = {
  info: [100, 199],
  success: [200, 299],
  redirect: [300, 399],
  clientError: [400, 499],
  serverError: [500, 599],
  nonError: [100, 399],
  error: [400, 599],
};

function isStatusOf(wanted: unknown, status: number): boolean {
  if (Array.isArray(wanted)) return wanted.some((one) => Number(textOf(one)) === status);
  const [from, to] = STATUS_KINDS[String(wanted)] ?? [100, 599];
  return from <= status && status <= to;
}

/** What is taken for a moment where its matcher has no form. */
const USUAL_FORMS: Readonly<Record<string, string>> = {
  date: 'yyyy-MM-dd',
  time: 'HH:mm:ss',
  timestamp: "yyyy-MM-dd'T'HH:mm:ssXXX",
  datetime: "yyyy-MM-dd'T'HH:mm:ssXXX",
};

/** Letters that stand for a number of at least so many digits as there are of them, months and eras by name aside. */
const OF_DIGITS = /^(?:[yudHhmsSkK]+|M{1,2})$/;

/** Whether a text may be a moment of this form: as many digits as its letters stand for, and what is between them. */
function hasForm(form: unknown, text: string): boolean {
  if (typeof form !== 'string') return true;
  const parts = form.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|([^A-Za-z']+)/g);
  const sources = [...parts].map(([whole, quoted, letter, between]) => {
    if (letter === undefined) return (quoted ?? between ?? '').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    return OF_DIGITS.test(whole) ? `\\d{${whole.length},}` : '.+';
  });
  return expressionOf(`^${sources.join('')}$`)?.test(text) ?? true;
}

/** Engines of Pact have the flags at the beginning, or behind an anchor. */
function expressionOf(regex: string): RegExp | undefined {
  const [, anchor = '', flags = '', rest = ''] = /^(\^?)(?:\(\?([ims]+)\))?(.*)$/s.exec(regex) ?? [];
  try {
    return new RegExp(anchor + rest, `u${[...new Set(flags)].join('')}`);
  } catch {
    // Written for another engine: what it takes cannot be told here.
    return undefined;
  }
}

function kindOf(value: unknown): string {
  return value instanceof NumberLiteral ? 'number' : typeof value;
}

function isSame(example: unknown, value: Scalar): boolean {
  return kindOf(example) === kindOf(value) && textOf(example) === textOf(value);
}

function textOf(value: unknown): string {
  return value instanceof NumberLiteral ? value.text : String(value);
}
