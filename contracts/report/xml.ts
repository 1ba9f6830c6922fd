/** A part of an XML document: text, or an element with attributes in this order and its children. */
export type XmlNode = string | XmlElement;
export type XmlElement = {
  name: string;
  attributes: Readonly<Record<string, string | number>>;
  children?: readonly XmlNode[];
};

/** An XML 1.0 document with this root, indented but for elements that hold text. Whatever stands in it, it is well-formed. */
export function renderXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, '')}\n`;
}

function element({ name, attributes, children = [] }: XmlElement, indent: string): string {
  const start = `${indent}<${name}${Object.entries(attributes).map(attribute).join('')}`;
  if (children.length === 0) return `${start}/>`;
  if (children.some((child) => typeof child === 'string')) {
    return `${start}>${children.map((child) => (typeof child === 'string' ? escapeText(child) : element(child, ''))).join('')}</${name}>`;
  }
  const inner = children.map((child) => (typeof child === 'string' ? '' : element(child, `${indent}  `)));
  return [`${start}>`, ...inner, `${indent}</${name}>`].join('\n');
}

function attribute([name, value]: [string, string | number]): string {
  // A parser turns these into spaces unless they are written as references.
  const text = escapeText(String(value)).replace(/["\t\n]/g, (character) => `&#${character.charCodeAt(0)};`);
  return ` ${name}="${text}"`;
}

/** What no XML 1.0 document may hold, however it is written. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** The text with what no document may hold shown as U+FFFD. */
export function legalText(text: string): string {
  return text.replace(ILLEGAL, '\ufffd');
}

function escapeText(text: string): string {
  return legalText(text).replace(/[&<>\r]/g, (character) => REFERENCES[character] ?? character);
}
