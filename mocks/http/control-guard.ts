import type { IncomingMessage } from 'node:http';
import { bareHost, isLoopbackHost } from '../../contracts/wire/loopback.ts';

/** Why a call is not taken, with the HTTP status that says so. */
export type Refusal = { status: 403 | 415; error: string };

/** Undefined where the call may go on. */
export type ControlGuard = (message: Pick<IncomingMessage, 'headers'>) => Refusal | undefined;

const WILDCARDS = ['', '0.0.0.0', '::'];

/**
 * Lets in who may ask for signatures: programs that name this machine, or one of `allowed`, and no page of another origin.
 * A page cannot choose its Host or hide its Origin, and a name that was rebound to this machine stands in the Host.
 */
export function createControlGuard(host: string, allowed: readonly string[]): ControlGuard {
  const named = new Set([...(WILDCARDS.includes(host) ? [] : [host]), ...allowed].map(bareHost));
  return ({ headers }) => {
    const { host: given = '', origin } = headers;
    const name = bareHost(/^(\[[^\]]*\]|[^:]*)(?::\d*)?$/.exec(given)?.[1] ?? '');
    if (!isLoopbackHost(name) && !named.has(name)) return foreignHost(given);
    if (origin !== undefined && !isOwnOrigin(origin, given)) return foreignOrigin(origin);
    return hasBody(headers) ? wrongType(headers['content-type']) : undefined;
  };
}

function isOwnOrigin(origin: string, host: string): boolean {
  if (!/^https?:\/\//.test(origin) || !URL.canParse(origin)) return false;
  const { protocol, host: from } = new URL(origin);
  // Written by the same rules, which leave out the usual port.
  const asked = `${protocol}//${host}`;
  return URL.canParse(asked) && from === new URL(asked).host;
}

function hasBody(headers: IncomingMessage['headers']): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function foreignHost(host: string): Refusal {
  const instead = 'Call 127.0.0.1 or localhost, or start the mock with --allow-host NAME (allowedHosts)';
  return { status: 403, error: `The Host "${host}" is neither of this machine nor one that was allowed. ${instead}.` };
}

function foreignOrigin(origin: string): Refusal {
  return {
    status: 403,
    error: `The Origin ${origin} is not the mock's own. Call from a program, not from a web page.`,
  };
}

function wrongType(type = ''): Refusal | undefined {
  if (/^application\/json[ \t]*(;|$)/i.test(type)) return undefined;
  const seen = type === '' ? 'absent' : `"${type}"`;
  return {
    status: 415,
    error: `The content type of the body is ${seen}. Send JSON with Content-Type: application/json.`,
  };
}
