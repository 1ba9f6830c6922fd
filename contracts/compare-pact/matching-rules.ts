import { member } from '../wire/answer.ts';

/** One rule of a matcher, as specifications 3 and 4 write it: `match` is its kind. */
export type PactMatcher = Readonly<Record<string, unknown>> & { match: string };

/** What stands at a place: all of the matchers must hold, or with `any` one of them. */
export type PlacedRule = { path: readonly string[]; matchers: readonly PactMatcher[]; any: boolean };

/** The rules of an answer. Names of headers are in small letters; paths of the body begin below its root. */
export type MatchingRules = { body: readonly PlacedRule[]; headers: ReadonlyMap<string, PlacedRule> };

/** Reads the rules of an answer: of specification 2, where all stand in one list, or of 3 and 4, where each part has its own. */
export function readRules(matchingRules: unknown): MatchingRules {
  const entries = entriesOf(matchingRules);
  return entries.some(([name]) => name.startsWith('$')) ? flatRules(entries) : rulesOfParts(matchingRules);
}

/** The rule for a place of the body, by Pact's order: the one whose path fits best, be it that of something around it. */
export function ruleAt(rules: readonly PlacedRule[], path: readonly string[]): PlacedRule | undefined {
  const fitting = rules.map((rule) => ({ rule, weight: weightOf(rule.path, path) })).filter(({ weight }) => weight > 0);
  fitting.sort((one, other) => other.weight - one.weight || other.rule.path.length - one.rule.path.length);
  return fitting[0]?.rule;
}

/** Whether one of the matchers that hold at a place is of this kind. */
export function hasMatcher(rule: PlacedRule | undefined, ...kinds: readonly string[]): boolean {
  return rule?.matchers.some(({ match }) => kinds.includes(match)) ?? false;
}

/** A name that is meant counts double; none at all where a path does not lead there. */
function weightOf(rule: readonly string[], path: readonly string[]): number {
  if (rule.length > path.length) return 0;
  return rule.reduce((weight, part, at) => weight * (part === path[at] ? 2 : part === '*' ? 1 : 0), 2);
}

function flatRules(entries: readonly [string, unknown][]): MatchingRules {
  const placed = entries.flatMap(([path, rule]) => placedRules(partsOf(path), [rule], false));
  const under = (name: string) =>
    placed.flatMap((rule) => (rule.path[0] === name ? [{ ...rule, path: rule.path.slice(1) }] : []));
  return { body: under('body'), headers: new Map(['header', 'headers'].flatMap(under).map(byHeader)) };
}

function rulesOfParts(parts: unknown): MatchingRules {
  const body = entriesOf(member(parts, 'body')).flatMap(([path, rule]) => rulesOfPart(partsOf(path), rule));
  const headers = entriesOf(member(parts, 'header') ?? member(parts, 'headers'));
  return { body, headers: new Map(headers.flatMap(([name, rule]) => rulesOfPart([name], rule)).map(byHeader)) };
}

function rulesOfPart(path: readonly string[], rule: unknown): PlacedRule[] {
  const matchers = member(rule, 'matchers');
  return placedRules(path, Array.isArray(matchers) ? matchers : [rule], member(rule, 'combine') === 'OR');
}

function byHeader(rule: PlacedRule): [string, PlacedRule] {
  return [String(rule.path[0] ?? '').toLowerCase(), rule];
}

/**
 * The rule at a place, and where elements may come in any order those of each of them: what such an element has without a
 * rule is meant as it is. Older files leave the kind out where an expression or a bound tells it.
 */
function placedRules(path: readonly string[], matchers: readonly unknown[], any: boolean): PlacedRule[] {
  const named = matchers.map((one): PactMatcher => {
    const kind = member(one, 'match') ?? (member(one, 'regex') === undefined ? 'type' : 'regex');
    return { ...(typeof one === 'object' ? one : {}), match: String(kind) };
  });
  const variants = matchers.flatMap((one) => listIn(one, 'variants'));
  return [
    { path, any, matchers: named },
    ...variants.flatMap((variant) => {
      const element = [...path, String(member(variant, 'index') ?? 0)];
      const own = entriesOf(member(variant, 'rules')).flatMap(([inner, rule]) =>
        rulesOfPart([...element, ...partsOf(inner)], rule),
      );
      return [{ path: element, any: false, matchers: [{ match: 'equality' }] }, ...own];
    }),
  ];
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const list = member(value, name);
  return Array.isArray(list) ? list : [];
}

/** The parts of a path such as $.body.GroupCounter[*]['Value'], without the root. */
function partsOf(path: string): string[] {
  const parts = path.slice(1).matchAll(/\.([^.[\]]+)|\[\s*'([^']*)'\s*\]|\[\s*"([^"]*)"\s*\]|\[\s*(\d+|\*)\s*\]/g);
  return [...parts].map(([, plain, single, double, index]) => plain ?? single ?? double ?? index ?? '');
}

function entriesOf(value: unknown): [string, unknown][] {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : [];
}
