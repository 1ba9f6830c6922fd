import type { Account } from '../account/account.ts';
import type { GivenState } from '../scenarios/states.ts';
import { draft } from '../secrets/bounds.ts';
import { createSender } from './send-request.ts';
import { stateChange } from './state-change.ts';

/** What came of a state change: made (perhaps with credentials of the provider's own; `answer` is a JSON object's text that holds more than these), impossible there, or broken; `silent` where no answer came at all. */
export type StateOutcome =
  | { kind: 'made'; account: Partial<Account>; answer?: string }
  | { kind: 'impossible'; reason: string }
  | { kind: 'broken'; reason: string; silent?: boolean };

/** The state endpoint of a provider. */
export type StateEndpoint = {
  /** Asks for the empty state, as Pact does: a provider may answer with credentials of its own. */
  enter: () => Promise<StateOutcome>;
  setup: (state: GivenState, account: Partial<Account>) => Promise<StateOutcome>;
  teardown: (state: GivenState, account: Partial<Account>) => Promise<StateOutcome>;
};

/** How long the states that an interrupt left are tried to be taken down. All together, since they are taken down one by one. */
const LAST_TEARDOWNS_MS = 5000;

/**
 * Speaks to the state endpoint at `url`; a call that takes longer than `timeoutMs` counts as broken. An abort ends
 * set-ups under way; what was made is taken down all the same, for as long as `lastMs` from then on.
 */
export function stateEndpoint(
  url: string,
  timeoutMs = 10_000,
  signal?: AbortSignal,
  lastMs = LAST_TEARDOWNS_MS,
): StateEndpoint {
  const limits = { timeoutMs, maxBytes: 1024 * 1024 };
  const makes = createSender(limits, Date.now, signal);
  const takesDown = createSender(limits, Date.now, signal && lateBy(lastMs, signal));
  const change = async (body: object, sender = makes): Promise<StateOutcome> => {
    const headers = { 'content-type': 'application/json' };
    const { response, trouble } = await sender.send({ method: 'POST', url, headers, body: JSON.stringify(body) });
    if (response) return outcomeOf(response.status, response.body);
    // What is said of a silent provider names the option of its own URL.
    const why = trouble?.message.replaceAll('--base-url', '--states-url');
    return { kind: 'broken', silent: true, reason: `the state endpoint gave no answer: ${why}` };
  };
  return {
    enter: () => change({ state: '', params: {}, action: 'setup' }),
    setup: (state, account) => change(stateChange(state, account, 'setup')),
    teardown: (state, account) => change(stateChange(state, account, 'teardown'), takesDown),
  };
}

/** A signal that is aborted so long after this one. */
function lateBy(milliseconds: number, signal: AbortSignal): AbortSignal {
  const late = new AbortController();
  const wait = () => void setTimeout(() => late.abort(), milliseconds).unref();
  if (signal.aborted) wait();
  else signal.addEventListener('abort', wait, { once: true });
  return late.signal;
}

function outcomeOf(status: number, text: string): StateOutcome {
  if (/^\s*\{[^{}]*"ActionStatus"/.test(text)) {
    return { kind: 'broken', reason: 'the state endpoint answered like the API itself: is --states-url right?' };
  }
  if (status >= 200 && status < 300) return { kind: 'made', account: issuedAccount(text), ...moreIn(text) };
  const shown = draft(text.trim()) || '(no text)';
  if (status >= 400 && status < 500)
    return { kind: 'impossible', reason: `the state endpoint answered ${status}: ${shown}` };
  return { kind: 'broken', reason: `the state endpoint answered ${status}, where 2xx or 4xx is due: ${shown}` };
}

/** Credentials that a setup answer may carry. An answer that is no JSON object carries none. */
function issuedAccount(text: string): Partial<Account> {
  const issued = parseObject(text);
  const { UserSig, SDKAppID, Identifier } = issued;
  return {
    ...(typeof SDKAppID === 'number' && { sdkappid: SDKAppID }),
    ...(typeof Identifier === 'string' && { identifier: Identifier }),
    ...(typeof UserSig === 'string' && { usersig: UserSig }),
  };
}

/** The text of a JSON object that holds other values too, for pacts that take some of them. */
function moreIn(text: string): { answer?: string } {
  const { UserSig: _UserSig, SDKAppID: _SDKAppID, Identifier: _Identifier, ...more } = parseObject(text);
  return Object.keys(more).length > 0 ? { answer: text } : {};
}

function parseObject(text: string): { UserSig?: unknown; SDKAppID?: unknown; Identifier?: unknown } {
  if (!text.trimStart().startsWith('{')) return {};
  try {
    return JSON.parse(text) as object;
  } catch {
    // The answer of a setup may be any text; only JSON objects mean something.
    return {};
  }
}
