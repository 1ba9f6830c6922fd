/** Whether a host, as a URL or a Host header has it, is this very machine. Names other than localhost are not resolved, so they do not count. */
export function isLoopbackHost(host: string): boolean {
  const name = bareHost(host);
  return name === 'localhost' || name === '::1' || LOOPBACK_IPV4.test(name);
}

/** A host in small letters, an IPv6 address without its brackets. */
export function bareHost(host: string): string {
  return host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
}

const LOOPBACK_IPV4 = /^127(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/;
