import type { SpecDocument } from './read-spec.ts';

const WIDTH = 120;

/** A text as a doc comment, in lines that are no longer than those of the sources. */
export function comment(text: string, indent = ''): string {
  const line = `${indent}/** ${text.trim()} */\n`;
  if (line.length <= WIDTH && !text.trim().includes('\n')) return line;
  const lines = [''];
  for (const word of text.trim().split(/\s+/)) {
    const longer = [lines.at(-1), word].filter(Boolean).join(' ');
    if (`${indent} * ${longer}`.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return `${indent}/**\n${lines.map((one) => `${indent} * ${one}\n`).join('')}${indent} */\n`;
}

/** The doc comment of an export. Throws where the spec has no text for it. */
export function commentOn(name: string, document: SpecDocument): string {
  const text = document['x-exports'][name];
  if (text === undefined)
    throw new Error(`Failed to describe ${name}: x-exports has no text for it. Say there what it is, with its source.`);
  return comment(text);
}
