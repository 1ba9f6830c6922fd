import { member } from '../../wire/answer.ts';
import { prefixOf } from '../../wire/http-url.ts';

/** Where links of a broker lead: it by itself, and our relay in its place. */
export type LinkMap = { brokerUrl: string; relayUrl: string };

/** Under this path of the relay lie links to other hosts: what opens the broker is not for them. */
export const ELSEWHERE = '/__group-counter-kit/elsewhere/';

/**
 * A copy of a broker's answer, as plain JSON, whose links lead to our relay. A broker behind a gateway may name another scheme or port
 * than the one it is reached by: its host name is what tells.
 */
export function withRelayLinks(value: unknown, map: LinkMap): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((one) => withRelayLinks(one, map));
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      name === 'href' && typeof one === 'string' ? relayLink(one, map) : withRelayLinks(one, map),
    ]),
  );
}

/** The path of the broker's URL. Pact takes links that do not begin with it for relative to it. */
export function brokerPath(brokerUrl: string): string {
  return prefixOf(new URL(brokerUrl));
}

function relayLink(href: string, { brokerUrl, relayUrl }: LinkMap): string {
  if (href.startsWith('/') && !href.startsWith('//')) return relayUrl + href;
  const [, host = '', rest = ''] = /^https?:\/\/([^/?#]*)(.*)$/i.exec(href) ?? [];
  const name = host.replace(/^.*@/, '').replace(/:\d*$/, '').toLowerCase();
  if (name === new URL(brokerUrl).hostname) return relayUrl + rest;
  return relayUrl + brokerPath(brokerUrl) + ELSEWHERE + encodeURIComponent(host || href);
}

/** Paths at the broker of the pacts that a list of them names; empty where it is no such list. */
export function offeredPacts(list: unknown, { brokerUrl }: Pick<LinkMap, 'brokerUrl'>): string[] {
  const embedded = member(member(list, '_embedded'), 'pacts');
  const links = member(list, '_links');
  const found = Array.isArray(embedded)
    ? embedded.map((one: unknown) => member(member(one, '_links'), 'self'))
    : (member(links, 'pb:pacts') ?? member(links, 'pacts'));
  return Array.isArray(found)
    ? found.map((link: unknown) => pathOf(link, brokerUrl)).filter((path) => path !== '')
    : [];
}

/** The path at the broker that a link of this name leads to. */
export function linkedPath(
  value: unknown,
  name: string,
  { brokerUrl }: Pick<LinkMap, 'brokerUrl'>,
): string | undefined {
  return pathOf(member(member(value, '_links'), name), brokerUrl) || undefined;
}

function pathOf(link: unknown, brokerUrl: string): string {
  const href = member(link, 'href');
  if (typeof href !== 'string' || !URL.canParse(href, brokerUrl)) return '';
  const { pathname, search } = new URL(href, brokerUrl);
  return pathname + search;
}
