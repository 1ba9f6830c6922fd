import { refusalCodes } from '../../contracts/oracles/cause/refusal.ts';
import { evenPace, POLITE_PER_SECOND } from '../../contracts/provider/pace.ts';
import { createSender } from '../../contracts/provider/send-request.ts';
import { boundText } from '../../contracts/secrets/bounds.ts';
import { member, plainBody, readAnswer } from '../../contracts/wire/answer.ts';
import { writeJson } from '../../contracts/wire/exact-json.ts';
import type { Exchange } from '../../contracts/wire/exchange.ts';
import { operationUrl } from '../../contracts/wire/wire-request.ts';
import { ERROR_CODES } from '../../openapi/generated/constants.ts';
import type { GroupStep } from './group-steps.ts';
import type { StagingParts } from './staging-options.ts';

/** What the service said to a call: OK, a code and its text, or nothing that could be read. */
export type ServiceWord =
  | { said: 'ok' }
  | { said: 'refused'; code: number; text: string }
  | { said: 'nothing'; reason: string };

/** The last word on a call; `uncertain` where it was sent before too, and may have been done although it was not answered OK. */
export type CallEnd = ServiceWord & { uncertain: boolean };

/** Makes the service's own calls, one after the other. */
export type CallService = (call: ServiceCall) => Promise<CallEnd>;

/** A call; where its group was made just now, it `mayBeLate`: not be there for this call yet. */
export type ServiceCall = Pick<GroupStep, 'operation' | 'body'> & { mayBeLate?: boolean };

/** A call is sent so often before its last word counts, this long apart: what passes in a second or two is waited for. */
const MOST_TRIES = 4;
const BETWEEN_MS = 1000;

/** Codes that a call is sent again after: documented as "try again", or said for frequency [codes]. */
const AGAIN: ReadonlySet<number> = new Set([
  ...refusalCodes('limit-exceeded'),
  ...Object.entries(ERROR_CODES).flatMap(([code, { retry }]) => (retry === 'soon' ? [Number(code)] : [])),
]);

/** Whether a call was refused because there is no such group. */
export function saysMissing(word: ServiceWord): boolean {
  return word.said === 'refused' && refusalCodes('missing-group').includes(word.code);
}

/** Calls the service behind a provider's address. Never more than half of the documented limit is sent, to whatever host. */
export function serviceCalls(parts: StagingParts): CallService {
  const { clock, signal } = parts;
  const pace = evenPace(POLITE_PER_SECOND, clock, signal);
  return async ({ mayBeLate = false, ...call }) => {
    let uncertain = false;
    for (let tries = 1; ; tries++) {
      // An abort ends a wait; whoever sends sees that for itself.
      await pace().catch(() => {});
      const word = await sendOnce(call, parts);
      const passes = word.said === 'nothing' || (word.said === 'refused' && AGAIN.has(word.code));
      uncertain ||= passes;
      const again = passes || (mayBeLate && !uncertain && saysMissing(word));
      if (!again || tries === MOST_TRIES || signal?.aborted) return { ...word, uncertain };
      await clock.sleep(BETWEEN_MS, signal).catch(() => {});
    }
  };
}

/**
 * Sends a call over a connection of its own: on one that was kept open a call may be sent twice without a word, and then
 * nobody knows who made a group that is there already.
 */
async function sendOnce(
  { operation, body }: ServiceCall,
  { provider, account, usersig, random, clock, signal, secrets }: StagingParts,
): Promise<ServiceWord> {
  if (signal?.aborted) return { said: 'nothing', reason: 'it was interrupted' };
  const { sdkappid, identifier } = account;
  const query = Object.entries({ sdkappid, identifier, usersig, random: random(), contenttype: 'json' });
  const parameters = query.map(([name, value]) => [name, String(value)] as const);
  const url = operationUrl(provider.baseUrl, parameters, `/v4/group_open_http_svc/${operation}`);
  const headers = { 'content-type': 'application/json' };
  const sender = createSender(undefined, clock.now, signal);
  try {
    return wordOf(await sender.send({ method: 'POST', url, headers, body: writeJson(body) }), secrets.mask);
  } finally {
    sender.close();
  }
}

/** Nothing of an answer that is none of this API is quoted: it may hold the UserSig. */
function wordOf(exchange: Exchange, mask: (text: string) => string): ServiceWord {
  const answer = readAnswer(exchange);
  if (answer === undefined) return { said: 'nothing', reason: exchange.trouble?.message ?? 'no answer came' };
  const body = plainBody(answer);
  const [status, code, info] = ['ActionStatus', 'ErrorCode', 'ErrorInfo'].map((name) => member(body, name));
  if (status === 'OK' && code === 0) return { said: 'ok' };
  if (status === 'FAIL' && typeof code === 'number' && code !== 0)
    return { said: 'refused', code, text: boundText(String(info ?? ''), mask, MOST_SHOWN) };
  return { said: 'nothing', reason: `the answer is none of this API (HTTP status ${answer.response.status})` };
}

const MOST_SHOWN = 200;
