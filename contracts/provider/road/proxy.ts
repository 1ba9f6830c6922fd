import process from 'node:process';
import { InvalidUrl } from '../../wire/http-url.ts';
import { bareHost } from '../../wire/loopback.ts';
import { isOffProxy } from './no-proxy.ts';
import { credentialsOf, parseProxyUrl } from './proxy-url.ts';

/** A proxy that calls to a provider go through. */
export type ProxyServer = {
  /** The variable that names it. */
  variable: string;
  /** For people: scheme, host and port, without user and password. */
  shown: string;
  endpoint: { host: string; port: number };
  /** Whether it is spoken to by TLS. */
  secure: boolean;
  /** What opens it, as the value of a header; secret. */
  authorization?: string;
  /** As it is handed to other programs; may hold a password. */
  url: string;
};

/** A proxy as people know it: no secret. */
export type NamedProxy = Pick<ProxyServer, 'variable' | 'shown'>;

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The proxy that calls to this URL go through, or undefined where they go straight. The rule is that of Go, and so of k6:
 * HTTPS_PROXY is for https, HTTP_PROXY for http, in capitals first; NO_PROXY names hosts without one, and this machine has
 * none. Throws InvalidUrl, without the value, for a proxy that cannot be used.
 */
export function proxyFor(url: string, env: Variables = process.env): ProxyServer | undefined {
  const { protocol, hostname, port } = new URL(url);
  const secure = protocol === 'https:';
  const named = firstOf(env, secure ? 'HTTPS_PROXY' : 'HTTP_PROXY');
  if (named === undefined) return undefined;
  const target = { host: hostname, port: Number(port || (secure ? 443 : 80)) };
  return isOffProxy(target, firstOf(env, 'NO_PROXY')?.value ?? '') ? undefined : readProxy(named.value, named.name);
}

function firstOf(env: Variables, name: string): { name: string; value: string } | undefined {
  for (const one of [name, name.toLowerCase()]) {
    const value = env[one];
    if (value) return { name: one, value };
  }
  return undefined;
}

function readProxy(value: string, variable: string): ProxyServer {
  const url = parseProxyUrl(value);
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    const what = url === undefined ? 'it is no URL' : `${url.protocol.slice(0, -1)} is not spoken here`;
    throw new InvalidUrl(
      `Failed to read ${variable}: ${what}. Give an http or https proxy such as http://proxy.test:3128, or name the host in NO_PROXY.`,
    );
  }
  const secure = url.protocol === 'https:';
  const { hostname, port, username } = url;
  return {
    variable,
    shown: url.origin,
    endpoint: { host: bareHost(hostname), port: Number(port || (secure ? 443 : 80)) },
    secure,
    ...(username !== '' && { authorization: `Basic ${credentialsOf(url)}` }),
    url: url.href,
  };
}
