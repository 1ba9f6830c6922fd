import type { Finding } from '../../finding.ts';
import { member } from '../../wire/answer.ts';
import { readJson } from '../../wire/exact-json.ts';

/** What Pact found wrong with each interaction that it judged, by its number; nothing is an empty list. */
export type PactResults = ReadonlyMap<number, readonly Finding[]>;

/** Reads Pact's results of numbered interactions; undefined where the text is something else. */
export function readResults(text: string, descriptionOf: (number: number) => string): PactResults | undefined {
  const json = readJson(text);
  const results = json.ok ? member(json.plain, 'interactionResults') : undefined;
  if (!Array.isArray(results)) return undefined;
  return new Map(
    results.map((result: unknown) => {
      const number = Number(member(result, 'description'));
      const passed = member(result, 'result') === 'OK';
      return [number, passed ? [] : findingsOf(member(result, 'mismatch'), descriptionOf(number))];
    }),
  );
}

function findingsOf(mismatch: unknown, description: string): Finding[] {
  const all = member(mismatch, 'mismatches');
  if (Array.isArray(all) && all.length > 0) return all.map((one) => finding(one, description));
  return [finding(mismatch, description)];
}

/** A mismatch of the body, a header or the status; or an error of Pact's own, of which only the text is known. */
function finding(mismatch: unknown, path: string): Finding {
  const text = member(mismatch, 'mismatch') ?? member(mismatch, 'message') ?? JSON.stringify(mismatch);
  const place = member(mismatch, 'path') ?? member(mismatch, 'key') ?? member(mismatch, 'type');
  return {
    code: 'pact.mismatch',
    path,
    expected: member(mismatch, 'expected') ?? null,
    actual: member(mismatch, 'actual') ?? null,
    message: `${path} ${place === undefined ? '' : `${place}: `}${text}`,
  };
}
