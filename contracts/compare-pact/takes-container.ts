import { member } from '../wire/answer.ts';
import { type PactMatcher, type PlacedRule, ruleAt } from './matching-rules.ts';
import { takes } from './takes.ts';

/** Matchers that only texts, numbers and the like can fit. */
const OF_SCALARS = [
  'null',
  'boolean',
  'number',
  'integer',
  'decimal',
  'semver',
  'date',
  'time',
  'timestamp',
  'datetime',
];

/** Whether a place may hold this object or list by the rule that stands at it; rules of what is around it are told there. */
export function isContainerTaken(rules: readonly PlacedRule[], path: readonly string[], value: unknown): boolean {
  const rule = ruleOf(rules, path);
  if (rule === undefined) return true;
  const held = rule.matchers.map((matcher) => fits(matcher, value));
  return rule.any ? held.includes(true) : !held.includes(false);
}

/** Whether the object at a place may have a member of this name, by a rule for its names. */
export function isNameTaken(rules: readonly PlacedRule[], path: readonly string[], name: string): boolean {
  const rule = ruleOf(rules, path);
  if (rule === undefined) return true;
  const held = rule.matchers.map((matcher) => matcher.match !== 'eachKey' || isKeyTaken(matcher, name));
  return rule.any ? held.includes(true) : !held.includes(false);
}

function ruleOf(rules: readonly PlacedRule[], path: readonly string[]): PlacedRule | undefined {
  const rule = ruleAt(rules, path);
  return rule?.path.length === path.length ? rule : undefined;
}

/** Media types that a text in JSON may be found to have. */
const OF_JSON = /^(?:\*|application|text)\/(?:\*|plain|(?:[^;]*\+)?json)\s*(?:;|$)/i;

function fits(matcher: PactMatcher, value: unknown): boolean {
  if (OF_SCALARS.includes(matcher.match)) return false;
  if (matcher.match === 'contentType') return OF_JSON.test(String(matcher['value']));
  return matcher.match !== 'notEmpty' || !Array.isArray(value) || value.length > 0;
}

function isKeyTaken(matcher: PactMatcher, name: string): boolean {
  const rules = member(matcher, 'rules');
  const matchers = Array.isArray(rules) ? (rules as PactMatcher[]) : [];
  return takes({ path: [], any: false, matchers }, member(matcher, 'value') ?? '', name);
}
