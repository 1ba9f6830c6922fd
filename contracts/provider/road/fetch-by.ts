import { proxyFor } from './proxy.ts';

type Init = { method: string; headers: Record<string, string>; body?: string; signal: AbortSignal };

/** Fetches by the road that all calls take: straight, or through the proxy that is meant for this URL. */
export async function fetchBy(url: string, init: Init): Promise<Pick<Response, 'ok' | 'status' | 'headers' | 'text'>> {
  const proxy = proxyFor(url);
  if (proxy === undefined) return fetch(url, init);
  // Loaded where there is a proxy: it has more than a hundred modules.
  const { ProxyAgent, fetch: undiciFetch } = await import('undici');
  // Nothing is kept open behind the answer: no run waits for it.
  const dispatcher = new ProxyAgent({ uri: proxy.url, proxyTunnel: url.startsWith('https:'), pipelining: 0 });
  return undiciFetch(url, { ...init, dispatcher });
}
