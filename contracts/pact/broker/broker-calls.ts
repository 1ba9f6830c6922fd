import { fetchBy } from '../../provider/road/fetch-by.ts';
import { draft } from '../../secrets/bounds.ts';
import type { PactBroker } from '../pact-options.ts';
import type { BrokerTrouble } from './log.ts';

/** A call of Pact's for the broker, its path as the broker knows it. */
export type BrokerCall = { method: string; path: string; contentType: string | undefined; body: string };

/** What the broker answered: 2xx with its text; otherwise what is wrong. */
export type BrokerAnswer = { status: number; contentType: string; text: string } | { trouble: BrokerTrouble };

const CALL_TIMEOUT_MS = 10_000;

/** Sends a call of Pact's on to the broker, with what opens it. The signal ends it early. Never throws. */
export async function callBroker(call: BrokerCall, broker: PactBroker, signal: AbortSignal): Promise<BrokerAnswer> {
  const { method, path, contentType, body } = call;
  const { callTimeoutMs = CALL_TIMEOUT_MS } = broker;
  try {
    const response = await fetchBy(new URL(broker.url).origin + path, {
      method,
      headers: {
        accept: 'application/hal+json, application/json',
        ...(contentType && { 'content-type': contentType }),
        ...authorization(broker),
      },
      ...(method !== 'GET' && method !== 'HEAD' && { body }),
      signal: AbortSignal.any([AbortSignal.timeout(callTimeoutMs), signal]),
    });
    const text = await response.text();
    if (!response.ok) return { trouble: refused(response.status, text, call) };
    return { status: response.status, contentType: response.headers.get('content-type') ?? 'application/json', text };
  } catch (error) {
    return {
      trouble: { outcome: 'errored', reason: `the Pact broker gave no answer: ${why(error as Error, callTimeoutMs)}` },
    };
  }
}

/** Everything that opens the broker, in every form in which it is sent. */
export function brokerSecrets(broker: PactBroker): string[] {
  const sent = authorization(broker).authorization?.split(' ').at(-1);
  return [broker.token, broker.password, sent].filter((secret) => secret !== undefined);
}

function authorization({ token, username, password }: PactBroker): { authorization?: string } {
  if (token) return { authorization: `Bearer ${token}` };
  if (!username) return {};
  return { authorization: `Basic ${Buffer.from(`${username}:${password ?? ''}`).toString('base64')}` };
}

function refused(status: number, text: string, { method, path }: BrokerCall): BrokerTrouble {
  const said = draft(text.trim());
  const answered = `the Pact broker answered ${status} to ${method} ${path}${said && `: ${said}`}`;
  if (status === 401 || status === 403) {
    return { outcome: 'couldNotRun', reason: `${answered}. Give --pact-broker-token-env, or a user and password` };
  }
  return { outcome: status >= 500 ? 'errored' : 'couldNotRun', reason: answered };
}

function why({ name, message, cause }: Error, timeoutMs: number): string {
  if (name === 'TimeoutError') return `nothing came within ${timeoutMs} ms`;
  const { code } = (cause ?? {}) as { code?: string };
  return code ?? message;
}
