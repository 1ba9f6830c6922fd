import type { Finding } from '../../finding.ts';
import { member } from '../../wire/answer.ts';
import { readJson } from '../../wire/exact-json.ts';
import { findingsOf, type MismatchedInteraction } from './mismatches.ts';

/** What Pact found wrong with each interaction that it judged, by its number; nothing is an empty list. */
export type PactResults = ReadonlyMap<number, readonly Finding[]>;

/** Reads Pact's results of numbered interactions; undefined where the text is something else. */
export function readResults(text: string, aboutOf: (number: number) => MismatchedInteraction): PactResults | undefined {
  const json = readJson(text);
  const results = json.ok ? member(json.plain, 'interactionResults') : undefined;
  if (!Array.isArray(results)) return undefined;
  return new Map(
    results.map((result: unknown) => {
      const number = Number(member(result, 'description'));
      const passed = member(result, 'result') === 'OK';
      return [number, passed ? [] : findingsOf(mismatchesOf(member(result, 'mismatch')), aboutOf(number))];
    }),
  );
}

/** Each mismatch by itself; an error of Pact's own is one. */
function mismatchesOf(mismatch: unknown): readonly unknown[] {
  const all = member(mismatch, 'mismatches');
  return Array.isArray(all) && all.length > 0 ? all : [mismatch];
}
