import { type Answer, member } from './answer.ts';
import { NumberLiteral } from './exact-json.ts';

/** A returned counter: its key, the literal of its value, and where it stands. */
export type ReturnedCounter = { key: string; literal: string; path: string };

/** The well-formed counters of an answer, in its order; others are the schema's business. */
export function countersOf({ json }: Answer): ReturnedCounter[] {
  const list = json.ok ? member(json.exact, 'GroupCounter') : undefined;
  if (!Array.isArray(list)) return [];
  return list.flatMap((item, index) => {
    const key = member(item, 'Key');
    const value = member(item, 'Value');
    if (typeof key !== 'string' || !(value instanceof NumberLiteral)) return [];
    return [{ key, literal: value.text, path: `/GroupCounter/${index}` }];
  });
}
