import type { Finding } from '../../finding.ts';
import { quoteJson, quoteNumber } from '../../oracles/quote.ts';
import { isRounded, ROUNDED } from '../../oracles/roots.ts';
import { member } from '../../wire/answer.ts';
import { NumberLiteral, readJson } from '../../wire/exact-json.ts';

/** The finding of a counter that Pact did not find in the list of the answer; undefined where a mismatch is another. */
export function variantFinding(mismatch: unknown, path: string): Finding | undefined {
  if (member(mismatch, 'path') !== '$.GroupCounter') return undefined;
  const due = exactOf(member(mismatch, 'expected'));
  const key = member(due, 'Key');
  const value = member(due, 'Value');
  if (typeof key !== 'string' || !(value instanceof NumberLiteral)) return undefined;
  const returned = returnedValue(member(mismatch, 'actual'), key);
  const expected = quoteNumber(value.text);
  const name = quoteJson(key);
  if (returned === undefined) {
    const message = `${path} The counter ${name} is due and was not returned.`;
    return { code: 'pact.mismatch', path, expected: { Key: key, Value: expected }, actual: 'absent', message };
  }
  const rounded = isRounded(returned.text, value.text);
  const why = rounded ? ', and that was rounded to a double' : '';
  const message = `${path} The counter ${name} is ${returned.text}; the group holds ${value.text}${why}.`;
  const actual = quoteNumber(returned.text);
  return { code: 'pact.mismatch', path, expected, actual, message, ...(rounded && { root: ROUNDED }) };
}

/** Pact hands over the list as JSON, or as JSON of texts that are JSON each. */
function returnedValue(list: unknown, key: string): NumberLiteral | undefined {
  const items = exactOf(list);
  const counters = Array.isArray(items) ? items.map(exactOf) : [];
  const value = member(
    counters.find((counter) => member(counter, 'Key') === key),
    'Value',
  );
  return value instanceof NumberLiteral ? value : undefined;
}

function exactOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const read = readJson(value);
  return read.ok ? read.exact : undefined;
}
