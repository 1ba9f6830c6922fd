/**
 * One of the ways to write the same query: its parameters rotated, values percent-encoded whole in capitals or in small
 * letters, one parameter that means nothing.
 */
export type UrlStyle = { rotated: number; encoded: 'no' | 'capital' | 'small'; extra: string | undefined };

/** The same URL in this style. */
export function arrangeUrl(url: string, { rotated, encoded, extra }: UrlStyle): string {
  const mark = url.indexOf('?');
  const pairs = url.slice(mark + 1).split('&');
  const written = encoded === 'no' ? pairs : pairs.map((pair) => encodeValue(pair, encoded));
  const turned = [...written.slice(rotated), ...written.slice(0, rotated)];
  return `${url.slice(0, mark)}?${[...turned, ...(extra === undefined ? [] : [`${extra}=1`])].join('&')}`;
}

function encodeValue(pair: string, letters: 'capital' | 'small'): string {
  const [name, value = ''] = pair.split('=');
  const bytes = [...Buffer.from(decodeURIComponent(value))];
  const encoded = bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  return `${name}=${letters === 'capital' ? encoded.toUpperCase() : encoded}`;
}
