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
      return /^\d+\.\d+\.\d+/.test(text);
    case 'date':
    case 'time':
    case 'timestamp':
    case 'datetime':
      return hasForm(matcher[matcher.match] ?? matcher['format'], text);
    default:
      return true;
  }
}

/** Whether a text may be a moment of this form: what its letters stand for is not looked at, only what is between them. */
function hasForm(form: unknown, text: string): boolean {
  if (typeof form !== 'string') return true;
  const parts = form.matchAll(/'((?:[^']|'')*)'|([A-Za-z]+)|([^A-Za-z']+)/g);
  const sources = [...parts].map(([, quoted, letters, between]) =>
    letters === undefined ? (quoted ?? between ?? '').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') : '.+',
  );
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
