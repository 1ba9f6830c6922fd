import { ProxyAgent, fetch as undiciFetch } from 'undici';
import { proxyFor } from './proxy.ts';

type Init = { method: string; headers: Record<string, string>; body?: string; signal: AbortSignal };

/** Fetches by the road that all calls take: straight, or through the proxy that is meant for this URL. */
export async function fetchBy(url: string, init: Init): Promise<Pick<Response, 'ok' | 'status' | 'headers' | 'text'>> {
  const proxy = proxyFor(url);
  if (proxy === undefined) return fetch(url, init);
  // Nothing is kept open behind the answer: no run waits for it.
  const dispatcher = new ProxyAgent({ uri: proxy.url, proxyTunnel: url.startsWith('https:'), pipelining: 0 });
  return undiciFetch(url, { ...init, dispatcher });
}
