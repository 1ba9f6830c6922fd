import type { Finding } from '../../finding.ts';
import type { StateCounter } from '../../scenarios/states.ts';
import { isInt64, type NumberLiteral } from '../../wire/exact-json.ts';
import { fewFindings } from '../few.ts';
import { quoteJson, quoteNumber } from '../quote.ts';
import { isRounded, ROUNDED } from '../roots.ts';
import type { SaidCounter } from './said.ts';

/** Which keys a call named, undefined for all; and which of them the group holds. */
export type Asked = { keys?: readonly string[] | undefined; held: readonly string[] };

/** What is wrong with a conclusion; `hints` are deviations from the answer that no source forbids. */
export type JudgedCounters = { findings: Finding[]; hints: Finding[] };

/**
 * Counters as a client reports them against those that it was answered with, in any order. No source settles how often a
 * counter is returned whose key was asked for twice, nor whether a key that the group lacks is 0 or left out: a client
 * that evens that out says nothing wrong.
 */
export function judgeSaidCounters(
  said: readonly SaidCounter[],
  due: readonly StateCounter[],
  { keys, held }: Asked,
): JudgedCounters {
  const saidByKey = Map.groupBy(said, ({ key }) => key);
  const dueByKey = Map.groupBy(due, ({ Key }) => Key);
  const all = [...new Set([...dueByKey.keys(), ...saidByKey.keys()])].map((key) => {
    const isOpen = (keys?.includes(key) ?? false) && !held.includes(key);
    return judgeKey(key, saidByKey.get(key) ?? [], dueByKey.get(key) ?? [], isOpen);
  });
  const findings = all.flatMap(({ finding }) => finding ?? []);
  const hints = all.flatMap(({ hint }) => hint ?? []);
  const rounded = findings.length > 0 && findings.every(({ root }) => root === ROUNDED);
  const rooted = rounded ? findings : findings.map(({ root: _root, ...finding }) => finding);
  return { findings: fewFindings(rooted, (finding) => finding), hints: fewFindings(hints, (hint) => hint) };
}

type JudgedKey = { finding?: Finding; hint?: Finding };

function judgeKey(key: string, said: readonly SaidCounter[], due: readonly StateCounter[], isOpen: boolean): JudgedKey {
  const [first] = due;
  const name = quoteJson(key);
  const [expected, actual] = [quoted(first && String(first.Value)), quoted(said[0]?.literal)];
  const place = { path: '/result/counters', expected, actual };
  if (first === undefined) {
    if (isOpen && said.every(({ literal }) => isSame(literal, '0')))
      return { hint: { code: 'conclusion.zero', ...place, message: `The client adds ${name} as 0.` } };
    const message = `The client reports a counter ${name} that it was not answered with.`;
    return { finding: { code: 'conclusion.counters', ...place, message } };
  }
  const wrong = said.find(({ literal }) => !isSame(literal, String(first.Value)));
  if (wrong !== undefined) {
    const message = `The client reports ${name} as ${wrong.literal}; it was answered with ${first.Value}.`;
    const root = isRounded(wrong.literal, String(first.Value)) ? { root: ROUNDED } : {};
    return { finding: { code: 'conclusion.counters', ...place, actual: quoted(wrong.literal), message, ...root } };
  }
  if (said.length === 0) {
    if (isOpen)
      return { hint: { code: 'conclusion.zero', ...place, message: `The client leaves out ${name}, which is 0.` } };
    return {
      finding: { code: 'conclusion.counters', ...place, message: `The client leaves out the counter ${name}.` },
    };
  }
  if (said.length === due.length) return {};
  const message = `The client reports ${name} ${said.length} times; it was answered with it ${due.length} times.`;
  return {
    hint: { code: 'conclusion.repeated', path: place.path, expected: due.length, actual: said.length, message },
  };
}

function quoted(literal: string | undefined): NumberLiteral | string {
  return literal === undefined ? 'absent' : quoteNumber(literal);
}

function isSame(literal: string, due: string): boolean {
  return literal === due || (isInt64(literal) && BigInt(literal) === BigInt(due));
}
