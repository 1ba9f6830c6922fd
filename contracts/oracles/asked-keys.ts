import { type Answer, member } from '../wire/answer.ts';
import { readJson } from '../wire/exact-json.ts';

/** The keys that the call of an answer named; none where it named none, or cannot be read. */
export function askedKeys({ request }: Pick<Answer, 'request'>): readonly unknown[] {
  const body = readJson(request.body);
  const keys = body.ok ? member(body.plain, 'GroupCounterKeys') : undefined;
  return Array.isArray(keys) ? keys : [];
}
