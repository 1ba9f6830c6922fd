import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import { bareHost, isLoopbackHost } from '../../contracts/wire/loopback.ts';

/** Why a call is not taken, with the HTTP status that says so. */
export type Refusal = { status: 403 | 415; error: string };

/** Undefined where the call may go on. */
export type ControlGuard = (message: Pick<IncomingMessage, 'headers'>) => Refusal | undefined;

const WILDCARDS = ['', '0.0.0.0', '::'];

/**
 * Lets in who may ask for signatures: programs that name this machine, or one of `allowed`, and no page of another origin.
 * A page cannot choose its Host or hide its Origin, and a name that was rebound to this machine stands in the Host. Throws
 * for one of `allowed` that can be no name of a host.
 */
export function createControlGuard(host: string, allowed: readonly string[]): ControlGuard {
  const named = new Set([...(WILDCARDS.includes(host) ? [] : [host]), ...allowed.map(allowedHost)].map(bareHost));
  return ({ headers }) => {
    const { host: given = '', origin } = headers;
    const name = bareHost(/^(\[[^\]]*\]|[^:]*)(?::\d*)?$/.exec(given)?.[1] ?? '');
    if (!isLoopbackHost(name) && !named.has(name)) return foreignHost(given);
    if (origin !== undefined && !isOwnOrigin(origin, given)) return foreignOrigin(origin);
    return hasBody(headers) ? wrongType(headers['content-type']) : undefined;
  };
}

/** A Host is looked at without its port: what is more or less than a name would never match, and nobody would be told. */
function allowedHost(given: string): string {
  if (isHostName(given)) return given;
  const meant = [given, `http://${given}`].map(nameIn).find((name) => name !== undefined && isHostName(name));
  const instead = meant === undefined ? 'a name or an address, such as mock or 192.0.2.1' : `${meant} alone`;
  throw new Error(
    `Failed to set up the mock: "${given}" is no host that --allow-host (allowedHosts) can name. Give ${instead}, without scheme, port, path or *.`,
  );
}

function isHostName(text: string): boolean {
  return isIPv6(bareHost(text)) || /^\w([\w-]*\w)?(\.\w([\w-]*\w)?)*$/.test(text);
}

function nameIn(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname : undefined;
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
