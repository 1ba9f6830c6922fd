import type { SpecDocument } from './read-spec.ts';

const WIDTH = 120;

/** First line of every generated source file. */
export const HEADER = '// Generated from openapi/get-group-counter.yaml by `npm run generate`. Do not edit.\n';

/** A text as a doc comment, in lines that are no longer than those of the sources, with tags of JSDoc after it. */
export function comment(
  text: string,
  { indent = '', tags = [] }: { indent?: string; tags?: readonly string[] } = {},
): string {
  const words = text.trim().split(/\s+/);
  const line = `${indent}/** ${words.join(' ')} */\n`;
  if (line.length <= WIDTH && tags.length === 0) return line;
  const start = `${indent} * `;
  const lines = [...filled(words, WIDTH - start.length), ...tags].map((one) => `${start}${one}\n`);
  return `${indent}/**\n${lines.join('')}${indent} */\n`;
}

/** The doc comment of an export. Throws where the spec has no text for it. */
export function commentOn(name: string, document: SpecDocument, tags: readonly string[] = []): string {
  const text = document['x-exports'][name];
  if (text === undefined)
    throw new Error(`Failed to describe ${name}: x-exports has no text for it. Say there what it is, with its source.`);
  return comment(text, { tags });
}

function filled(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = [...lines.slice(-1), word].join(' ');
    if (lines.length === 0 || longer.length > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
