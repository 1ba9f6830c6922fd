import { SaxesParser } from 'saxes';

/** An element of a page, with its attributes and all the text within it. */
export type PageElement = { name: string; attributes: Readonly<Record<string, string>>; text: string };

/**
 * The elements of a page, in order. Parsed as XML, which is stricter than HTML: whatever is not closed, quoted and escaped
 * throws. Only the doctype of HTML is no XML.
 */
export function elementsOf(html: string): PageElement[] {
  const elements: PageElement[] = [];
  const open: PageElement[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(html.replace(/^<!doctype html>\n/, '')).close();
  return elements;
}
