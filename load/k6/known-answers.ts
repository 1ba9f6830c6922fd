import { type LoadAnswer, readLoadAnswer } from './load-answer.ts';

/** Answers by status and body, all of one group. Under load they are the same few, and to read one takes a quarter of what the call takes. */
const known = new Map<string, LoadAnswer>();

/** Answers that each say something of their own are not worth keeping. */
const MOST_KNOWN = 16;

/** As `readLoadAnswer`, which depends on nothing else; what was read before is not read again. The group is always the same. */
export function readKnownAnswer(status: number, body: string, groupId: string): LoadAnswer {
  const key = `${status} ${body}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const answer = readLoadAnswer(status, body, groupId);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, answer);
  return answer;
}
