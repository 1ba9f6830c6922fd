import type { Keyword } from './compile.ts';
import { isNode } from './contract.ts';
import { originOf } from './expand.ts';
import { keywordsOf } from './keywords.ts';
import { ANY_NAME } from './vary.ts';

/** A change of a contract, located: where in a message it is, and what stands at it in both documents. */
export type LocatedChange = {
  /** Place in a message: a part, then steps, where * is any item. */
  place: string;
  keyword: string;
  was: unknown;
  is: unknown;
  old?: Keyword;
  new?: Keyword;
};

/** Keywords that hold one schema, with the step that they take in a message. */
const INNER: Readonly<Record<string, string>> = Object.fromEntries([
  ...['items', 'additionalProperties', 'unevaluatedProperties', 'unevaluatedItems', 'contains'].map((name) => [
    name,
    '/*',
  ]),
  ['propertyNames', `/${ANY_NAME}`],
  ...['not', 'if', 'then', 'else'].map((name) => [name, '']),
]);

/** Where two schemas differ, keyword by keyword. It locates changes; what they mean for messages is not said by it. */
export function compareSchemas(old: unknown, next: unknown, place: string): LocatedChange[] {
  if (textOf(old) === textOf(next)) return [];
  const [before, after] = [keywordsOf(old), keywordsOf(next)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): LocatedChange[] => {
    const [one, other] = [before.get(key), after.get(key)];
    const [keyword = '', ...names] = key.split('/');
    const name = names.join('/');
    const inner = keyword === 'properties' ? `/${name}` : INNER[keyword];
    if (one && other && inner !== undefined && isSchema(one.value) && isSchema(other.value)) {
      return compareSchemas(one.value, other.value, place + inner);
    }
    if (
      one &&
      other &&
      Array.isArray(one.value) &&
      Array.isArray(other.value) &&
      /^(oneOf|anyOf|prefixItems)$/.test(keyword)
    ) {
      return compareBranches(one.value, other.value, {
        place,
        keyword,
        was: one.value.length,
        is: other.value.length,
        old: one,
        new: other,
      });
    }
    if (textOf(one?.value) === textOf(other?.value)) return [];
    const isOfMember = keyword === 'properties' || keyword === 'propertyNames';
    const located = { place: inner !== undefined && isOfMember ? place + inner : place, keyword: key };
    const named = ({ pointer }: Keyword): Keyword =>
      name === '' || /^(properties|patternProperties)$/.test(keyword) ? { pointer } : { pointer, name };
    return [
      {
        ...located,
        was: one?.value,
        is: other?.value,
        ...(one && { old: named(one) }),
        ...(other && { new: named(other) }),
      },
    ];
  });
}

/** Branches are told by their origin or by what they alone have; what is left of them is compared in its order. */
function compareBranches(old: readonly unknown[], next: readonly unknown[], whole: LocatedChange): LocatedChange[] {
  if (whole.keyword === 'prefixItems') {
    const both = old.slice(0, next.length).flatMap((one, at) => compareSchemas(one, next[at], `${whole.place}/${at}`));
    return old.length === next.length ? both : [...both, whole];
  }
  const left = [...next];
  const unmatched: unknown[] = [];
  const inner: LocatedChange[] = [];
  for (const one of old) {
    const at = left.findIndex((other) => textOf(one) === textOf(other) || isSameBranch(one, other));
    if (at < 0) unmatched.push(one);
    else inner.push(...compareSchemas(one, left.splice(at, 1)[0], whole.place));
  }
  return unmatched.length + left.length === 0 ? inner : [...inner, whole];
}

function isSameBranch(one: unknown, other: unknown): boolean {
  if (!isNode(one) || !isNode(other)) return false;
  const [tag, otherTag] = [tagOf(one), tagOf(other)];
  return tag === otherTag && (tag !== '' || originOf(one) === originOf(other));
}

/** The constants of a branch's members, by which it is told from the others. */
function tagOf(branch: object): string {
  const constants = [...keywordsOf(branch)].flatMap(([key, { value }]) => {
    const own = isNode(value) && key.startsWith('properties/') ? keywordsOf(value).get('const') : undefined;
    return typeof own?.value === 'string' ? [`${key}=${own.value}`] : [];
  });
  return constants.sort().join(' ');
}

function isSchema(value: unknown): boolean {
  return isNode(value) || typeof value === 'boolean';
}

/** A text that is equal for equal values, in whatever order their members stand. */
function textOf(value: unknown): string {
  return (
    JSON.stringify(value, (_key, item: unknown) =>
      isNode(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item,
    ) ?? ''
  );
}
