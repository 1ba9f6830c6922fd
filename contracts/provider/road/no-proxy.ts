import { BlockList, isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { bareHost, isLoopbackHost } from '../../wire/loopback.ts';

/** Host, as a URL has it, and port. */
export type HostAndPort = { host: string; port: number };

/**
 * Whether calls to a host go by no proxy, by the rule that Go has (golang.org/x/net/http/httpproxy), and so k6. This machine
 * never does. `list` is NO_PROXY: names (with all below them; after a dot only those below), addresses, CIDR ranges, names
 * and addresses of one port, or `*` for all, with commas between.
 */
export function isOffProxy({ host, port }: HostAndPort, list: string): boolean {
  const bare = bareHost(host);
  if (isLoopbackHost(bare) || isWithin(bare, '127.0.0.0', 8)) return true;
  return list.split(',').some((text) => {
    const entry = text.trim().toLowerCase();
    return entry === '*' || isNamed(entry, bare, port);
  });
}

function isNamed(entry: string, host: string, port: number): boolean {
  const [, network = '', bits] = /^([^/]+)\/(\d+)$/.exec(entry) ?? [];
  if (bits !== undefined && isIP(network) !== 0) return isWithin(host, network, Number(bits));
  const { name, only } = splitPort(entry);
  if (only !== undefined && only !== port) return false;
  const version = isIP(name);
  if (version !== 0) return isWithin(host, name, version === 4 ? 32 : 128);
  return isBelow(host, name.replace(/^\*\./, '.'));
}

/** A name or an address, and the port behind it where there is one. An IPv6 address with a port has brackets. */
function splitPort(entry: string): { name: string; only?: number } {
  const [, bracketed, plain, port] = /^(?:\[(.*)\]|([^:]*)):(\d+)$/.exec(entry) ?? [];
  const name = bracketed ?? plain;
  return name === undefined ? { name: bareHost(entry) } : { name, only: Number(port) };
}

function isBelow(host: string, name: string): boolean {
  const ascii = domainToASCII(name.replace(/^\./, ''));
  if (ascii === '') return false;
  return host.endsWith(`.${ascii}`) || (host === ascii && !name.startsWith('.'));
}

/** Whether a host is an address of this network; an IPv4 address may also be written as one of IPv6. */
function isWithin(host: string, network: string, bits: number): boolean {
  const [version, ofNetwork] = [isIP(host), isIP(network)];
  if (version === 0 || bits > (ofNetwork === 4 ? 32 : 128)) return false;
  const list = new BlockList();
  list.addSubnet(network, bits, ofNetwork === 4 ? 'ipv4' : 'ipv6');
  return list.check(host, version === 4 ? 'ipv4' : 'ipv6');
}
