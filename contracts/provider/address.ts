import { OPERATION_PATH } from '../../openapi/generated/constants.ts';
import { InvalidUrl, prefixOf, readHttpUrl } from '../wire/http-url.ts';
import { bareHost, isLoopbackHost } from '../wire/loopback.ts';
import { type ProxyServer, proxyFor } from './road/proxy.ts';

/** Where a provider is. It is read once, where a run begins, and handed inwards: nothing further in asks the text again. */
export type ProviderAddress = {
  /** Origin and prefix, without a slash at the end: a path is put right behind it. */
  baseUrl: string;
  /** Scheme, host and port. */
  origin: string;
  /** Host and port, as a URL has them. */
  host: string;
  /** What to connect to. */
  endpoint: { host: string; port: number };
  /** A gateway's path before those of the API, such as `/gw`; empty where there is none. */
  prefix: string;
  /** Whether it is this very machine. */
  isLoopback: boolean;
  /** What calls to it go through, where they do not go straight. */
  proxy?: ProxyServer;
  /** Its state endpoint, where it has one. */
  statesUrl?: string;
};

/** The URLs of a provider as they were given. */
export type GivenAddress = { baseUrl: string; statesUrl?: string | undefined };

/** By what they were given, for the message about a bad one. */
export type AddressNames = Readonly<Record<keyof GivenAddress, string>>;

/** Reads where a provider is. Throws InvalidUrl where that, or the proxy for it, cannot be used. */
export function readAddress({ baseUrl, statesUrl }: GivenAddress, names: AddressNames = MEMBERS): ProviderAddress {
  const url = readHttpUrl(baseUrl, names.baseUrl);
  const { origin, protocol, host, hostname, port } = url;
  const proxy = proxyFor(origin);
  const prefix = prefixOf(url);
  if (prefix.endsWith(OPERATION_PATH)) throw new InvalidUrl(withPath(names.baseUrl, origin + prefix));
  return {
    baseUrl: origin + prefix,
    origin,
    host,
    endpoint: { host: bareHost(hostname), port: Number(port || (protocol === 'https:' ? 443 : 80)) },
    prefix,
    isLoopback: isLoopbackHost(hostname),
    ...(proxy && { proxy }),
    // It is called as it is: a slash at its end may matter to whoever serves it.
    ...(statesUrl !== undefined && { statesUrl: readStatesUrl(statesUrl, names.statesUrl) }),
  };
}

function withPath(name: string, given: string): string {
  const without = given.slice(0, -OPERATION_PATH.length);
  return `Failed to read ${name}: it ends with ${OPERATION_PATH}, the path of the operation, which is added to it. Give ${without}.`;
}

function readStatesUrl(value: string, name: string): string {
  const { href } = readHttpUrl(value, name, { query: true });
  // A proxy that cannot be used is found here, and not by the first call.
  proxyFor(href);
  return href;
}

const MEMBERS: AddressNames = { baseUrl: 'baseUrl', statesUrl: 'statesUrl' };
