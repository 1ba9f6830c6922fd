/** One of the ways to write the same query: its parameters rotated, the identifier percent-encoded, one that means nothing. */
export type UrlStyle = { rotated: number; encoded: boolean; extra: string | undefined };

/** The same URL in this style. */
export function arrangeUrl(url: string, { rotated, encoded, extra }: UrlStyle): string {
  const mark = url.indexOf('?');
  const pairs = url.slice(mark + 1).split('&');
  const written = encoded ? pairs.map(encodeIdentifier) : pairs;
  const turned = [...written.slice(rotated), ...written.slice(0, rotated)];
  return `${url.slice(0, mark)}?${[...turned, ...(extra === undefined ? [] : [`${extra}=1`])].join('&')}`;
}

function encodeIdentifier(pair: string): string {
  const [name, value = ''] = pair.split('=');
  if (name !== 'identifier') return pair;
  const bytes = [...Buffer.from(decodeURIComponent(value))];
  return `identifier=${bytes.map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')}`;
}
