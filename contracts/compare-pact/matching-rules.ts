import { member } from '../wire/answer.ts';

/** One rule of a matcher, as specifications 3 and 4 write it: `match` is its kind. */
export type PactMatcher = Readonly<Record<string, unknown>> & { match: string };

/** What stands at a place: all of the matchers must hold, or with `any` one of them. */
export type PlacedRule = { path: readonly string[]; matchers: readonly PactMatcher[]; any: boolean };

/** The rules of an answer. Names of headers are in small letters; paths of the body begin below its root. */
export type MatchingRules = {
  body: readonly PlacedRule[];
  headers: ReadonlyMap<string, PlacedRule>;
  status: PlacedRule | undefined;
};

/** Reads the rules of an answer: of specification 2, where all stand in one list, or of 3 and 4, where each part has its own. */
export function readRules(matchingRules: unknown): MatchingRules {
  const entries = entriesOf(matchingRules);
  return entries.some(([name]) => name.startsWith('$')) ? flatRules(entries) : rulesOfParts(matchingRules);
}

/** Matchers of an object or a list alone, which say nothing of what is deeper in it. */
const OF_CONTAINERS = ['values', 'eachKey', 'eachValue'];

/** The rule for a place of the body, by Pact's order: the one whose path fits best, be it that of something around it. */
export function ruleAt(rules: readonly PlacedRule[], path: readonly string[]): PlacedRule | undefined {
  const fitting = rules
    .map((rule) => ({ rule, weight: weightOf(rule.path, path) }))
    .filter(({ rule, weight }) => weight > 0 && (rule.path.length === path.length || reachesDeeper(rule)));
  fitting.sort((one, other) => other.weight - one.weight || other.rule.path.length - one.rule.path.length);
  return fitting[0]?.rule;
}

/** Whether one of the matchers that hold at a place is of this kind. */
export function hasMatcher(rule: PlacedRule | undefined, ...kinds: readonly string[]): boolean {
  return rule?.matchers.some(({ match }) => kinds.includes(match)) ?? false;
}

function reachesDeeper({ matchers }: PlacedRule): boolean {
  return matchers.some(({ match }) => !OF_CONTAINERS.includes(match));
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
  return {
    body: under('body'),
    headers: new Map(['header', 'headers'].flatMap(under).map(byHeader)),
    status: under('status')[0],
  };
}

function rulesOfParts(parts: unknown): MatchingRules {
  const outer = entriesOf(member(parts, 'body')).map(([path, rule]) => rulesOfPart(partsOf(path), rule));
  const elsewhere = outer.flat().filter((rule) => hasMatcher(rule, 'arrayContains'));
  // Elements that may come in any order have rules of their own, and no other counts for them.
  const isOverruled = ([first]: PlacedRule[]) => elsewhere.some(({ path }) => first && isBelow(first.path, path));
  const body = outer.filter((rules) => !isOverruled(rules)).flat();
  const headers = entriesOf(member(parts, 'header') ?? member(parts, 'headers'));
  return {
    body,
    headers: new Map(headers.flatMap(([name, rule]) => rulesOfPart([name], rule)).map(byHeader)),
    status: statusRule(member(parts, 'status')),
  };
}

function rulesOfPart(path: readonly string[], rule: unknown): PlacedRule[] {
  const matchers = member(rule, 'matchers');
  return placedRules(path, Array.isArray(matchers) ? matchers : [rule], member(rule, 'combine') === 'OR');
}

function isBelow(path: readonly string[], around: readonly string[]): boolean {
  return path.length > around.length && weightOf(around, path) > 0;
}

/** The rule of the status, which some libraries write under a path that says nothing. */
function statusRule(status: unknown): PlacedRule | undefined {
  const [first] = member(status, 'matchers') === undefined ? entriesOf(status) : [['', status] as const];
  return first && rulesOfPart([], first[1])[0];
}

function byHeader(rule: PlacedRule): [string, PlacedRule] {
  return [String(rule.path[0] ?? '').toLowerCase(), rule];
}

/** The rule at a place, with those of its elements. Older files leave the kind out where an expression or a bound tells it. */
function placedRules(path: readonly string[], matchers: readonly unknown[], any: boolean): PlacedRule[] {
  const named = matchersOf(matchers);
  const inside = matchers.flatMap((one, at) => {
    if (named[at]?.match === 'arrayContains') return rulesOfVariants(path, listIn(one, 'variants'));
    if (named[at]?.match !== 'eachValue') return [];
    return [{ path: [...path, '*'], any: false, matchers: matchersOf(listIn(one, 'rules')) }];
  });
  return [{ path, any, matchers: named }, ...inside];
}

function matchersOf(matchers: readonly unknown[]): PactMatcher[] {
  return matchers.map((one) => {
    const kind = member(one, 'match') ?? (member(one, 'regex') === undefined ? 'type' : 'regex');
    return { ...(typeof one === 'object' ? one : {}), match: String(kind) };
  });
}

/** The rules of elements that may come in any order: what such an element has without a rule is meant as it is. */
function rulesOfVariants(path: readonly string[], variants: readonly unknown[]): PlacedRule[] {
  const asItIs = (element: string) => ({ path: [...path, element], any: false, matchers: [{ match: 'equality' }] });
  if (variants.length === 0) return [asItIs('*')];
  return variants.flatMap((variant) => {
    const element = String(member(variant, 'index') ?? 0);
    const own = entriesOf(member(variant, 'rules')).flatMap(([inner, rule]) =>
      rulesOfPart([...path, element, ...partsOf(inner)], rule),
    );
    return [...own, asItIs(element)];
  });
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
