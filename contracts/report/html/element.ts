import { visible } from '../visible.ts';
import { legalText } from '../xml.ts';

/** A piece of a page that is HTML already. Only `h` makes one, and it escapes whatever is text. */
export type Html = { readonly html: string };

/** What an element may hold: text, pieces of a page, or nothing. */
export type Child = Html | string | number | undefined | readonly Child[];

/** Elements that never have an end. */
const VOID = new Set(['meta', 'br']);

/**
 * An element with these attributes and children; an attribute that is undefined is left out. Text stays text, whatever a
 * provider wrote there: on one line, with every character that HTML reads as something else as a reference.
 */
export function h(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...children: readonly Child[]
): Html {
  const start = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeHtml(String(value))}"`,
  );
  const open = `<${name}${start.join('')}`;
  return { html: VOID.has(name) ? `${open}/>` : `${open}>${children.map(inside).join('')}</${name}>` };
}

/** A style sheet of ours, which holds nothing of anybody else's. */
export function styleElement(css: string): Html {
  return { html: `<style>${css}</style>` };
}

function inside(child: Child): string {
  if (child === undefined) return '';
  if (typeof child !== 'object') return escapeHtml(String(child));
  return 'html' in child ? child.html : child.map(inside).join('');
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

function escapeHtml(text: string): string {
  return legalText(visible(text)).replace(/[&<>"'`]/g, (character) => REFERENCES[character] ?? character);
}
