import { type DocumentNode, isNode } from './contract.ts';

/** How a list or an object stands in a URL or a header: OpenAPI's style, whether each part stands by itself, or as JSON. */
export type WireStyle = { style: string; explode: boolean };

/** A parameter by its place, as `query NAME`; lists that stand one by one have several texts. */
export type WireTexts = Readonly<Record<string, string | readonly string[]>>;

/** The style of a parameter object, with what OpenAPI assumes where it says nothing. */
export function styleOf(parameter: DocumentNode): WireStyle {
  if (isNode(parameter['content'])) return { style: 'json', explode: false };
  const usual = parameter['in'] === 'query' || parameter['in'] === 'cookie' ? 'form' : 'simple';
  const style = String(parameter['style'] ?? usual);
  return { style, explode: Boolean(parameter['explode'] ?? style === 'form') };
}

/** Whether a value is written in a way that its style decides; others are one text whatever it is. */
export function isStyled(value: unknown): value is Readonly<Record<string, unknown>> | readonly unknown[] {
  return Array.isArray(value) ? value.length > 0 : isNode(value) && Object.keys(value).length > 0;
}

/** A list or an object as it is sent; undefined where it holds more of them, or no style says how. */
export function writeStyled(place: string, value: object, { style, explode }: WireStyle): WireTexts | undefined {
  if (style === 'json') return { [place]: JSON.stringify(value) };
  const entries = Object.entries(value);
  if (entries.some(([, one]) => typeof one === 'object' && one !== null)) return undefined;
  const texts = entries.map(([name, one]) => [name, String(one)] as const);
  const separator = SEPARATORS[style] ?? ',';
  if (Array.isArray(value)) {
    if (style === 'deepObject') return undefined;
    const all = texts.map(([, text]) => text);
    if (all.some((text) => text.includes(separator))) return undefined;
    // One text stands alone in either way.
    return { [place]: explode && style !== 'simple' && all.length > 1 ? all : all.join(separator) };
  }
  if (style === 'deepObject') return Object.fromEntries(texts.map(([name, text]) => [`${place}[${name}]`, text]));
  if (explode && style === 'form') {
    const kind = place.split(' ')[0] ?? '';
    return Object.fromEntries(texts.map(([name, text]) => [`${kind} ${name}`, text]));
  }
  const pairs = explode ? texts.map(([name, text]) => `${name}=${text}`) : texts.flat();
  return { [place]: pairs.join(separator) };
}

const SEPARATORS: Readonly<Record<string, string>> = { spaceDelimited: ' ', pipeDelimited: '|' };
