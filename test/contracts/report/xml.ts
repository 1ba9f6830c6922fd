import { SaxesParser } from 'saxes';

/** An element as a strict parser read it. */
export type ReadElement = { name: string; attributes: Record<string, string>; children: ReadElement[]; text: string };

/** Reads an XML document. Throws where it is not well-formed. */
export function readXml(text: string): ReadElement {
  const document: ReadElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: ReadElement = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (piece) => {
    const current = open.at(-1);
    if (current) current.text += piece;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  const [root] = document.children;
  if (root === undefined) throw new Error('Failed to read XML: it has no root element.');
  return root;
}
