import { type ReadJson, readJson } from './exact-json.ts';
import type { Exchange, ReceivedResponse, SentRequest } from './exchange.ts';

/** A response and its body, read once for all oracles, what was asked, and how long it took. */
export type Answer = Pick<Exchange, 'durationMs' | 'crowded'> & {
  request: SentRequest;
  response: ReceivedResponse;
  json: ReadJson;
};

/** Far more than any answer of this operation holds; what holds more would cost seconds to judge, call after call. */
export const MOST_VALUES = 10_000;

/** The response of an exchange with its body read, or undefined where no response came. */
export function readAnswer({ request, response, durationMs, crowded }: Exchange): Answer | undefined {
  if (response === undefined) return undefined;
  const read = READ.get(response) ?? {
    request,
    response,
    durationMs,
    ...(crowded && { crowded }),
    json: response.undecodable ? UNDECODABLE : readJson(response.body, MOST_VALUES),
  };
  READ.set(response, read);
  return read;
}

const UNDECODABLE: ReadJson = { ok: false, problem: 'not-json', message: 'it is not encoded as its headers say' };

/** Every rule reads every answer: each is parsed once, for as long as it is kept. */
const READ = new WeakMap<ReceivedResponse, Answer>();

/** A member of a parsed JSON object, or undefined where the value is no object or lacks it. */
export function member(value: unknown, name: string): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}

/** The parsed body, or undefined where it is no JSON. Integers beyond 2^53 are rounded in it. */
export function plainBody({ json }: Answer): unknown {
  return json.ok ? json.plain : undefined;
}

/** Whether the answer says FAIL. */
export function isFailure(answer: Answer): boolean {
  return member(plainBody(answer), 'ActionStatus') === 'FAIL';
}
