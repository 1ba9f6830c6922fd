import { readJson } from '../../wire/exact-json.ts';
import { isLongerThan } from '../../wire/read-body.ts';
import { type AdapterAnswered, readAnswered } from './answered.ts';
import { isObject, readStarted, type Started } from './started.ts';

/** Bytes of a line, at most, without its end. */
export const MOST_LINE_BYTES = 1024 * 1024;

/** A line of an adapter as read. `id` is there as far as it could be made out. */
export type ReadLine =
  | { line: 'noise' }
  | { line: 'started'; started: Started }
  | { line: 'answer'; id: string; answered: AdapterAnswered }
  | { line: 'malformed'; id?: string; of?: 'started'; problem: string };

/** Reads one line, without its end. What does not begin with `{` is noise. Never throws. */
export function readLine(text: string): ReadLine {
  if (!text.startsWith('{')) return { line: 'noise' };
  if (isLongerThan(text, MOST_LINE_BYTES))
    return malformed(idIn(text.slice(0, 200)), `it is longer than ${MOST_LINE_BYTES} bytes`);
  const json = readJson(text);
  if (!json.ok) return malformed(idIn(text), `it cannot be read as JSON: ${json.message}`);
  if (!isObject(json.exact)) return malformed(undefined, 'it is no JSON object');
  const { id, started } = json.exact;
  if (id === undefined && started !== undefined) {
    const read = readStarted(started);
    return 'problem' in read ? { ...malformed(undefined, read.problem), of: 'started' } : { line: 'started', ...read };
  }
  if (typeof id !== 'string') return malformed(undefined, 'it holds neither "started" nor a string as "id"');
  const read = readAnswered(json.exact);
  return 'problem' in read ? malformed(id, read.problem) : { line: 'answer', id, answered: read };
}

function malformed(id: string | undefined, problem: string): Extract<ReadLine, { line: 'malformed' }> {
  return { line: 'malformed', problem, ...(id !== undefined && { id }) };
}

/** The id of a line that is no JSON, where it can be guessed, so that the case need not wait for its end. */
function idIn(text: string): string | undefined {
  return /"id"\s*:\s*"([^"\\]{1,100})"/.exec(text)?.[1];
}
