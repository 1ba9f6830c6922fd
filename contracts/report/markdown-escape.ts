import { visible } from './visible.ts';

const BY_ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text that stands in Markdown as it is, on one line, also in a cell of a table. What comes from a provider goes through this. */
export function markdownText(text: string): string {
  return (
    visible(text)
      .replace(/[&<>]/g, (character) => BY_ENTITY[character] ?? character)
      .replace(/[\\`*_~[\]|#$!]/g, '\\$&')
      // A list or a rule would begin here.
      .replace(/^(\s*)([-+=])/, '$1\\$2')
      .replace(/^(\s*\d+)([.)])/, '$1\\$2')
  );
}

/** Text as code on one line, also in a cell of a table. */
export function markdownCode(text: string): string {
  const shown = visible(text);
  if (shown === '') return '';
  // Inside a table a bar ends the cell even in code.
  if (/[|`]/.test(shown)) return `<code>${asEntities(shown)}</code>`;
  return `\`${/^ .* $/.test(shown) ? ` ${shown} ` : shown}\``;
}

/** Lines of code in a fence that nothing in them can close. */
export function markdownFence(text: string, language = ''): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** Every character that Markdown or HTML could read as something else, as a reference to it. */
function asEntities(text: string): string {
  return text.replace(/[^\p{L}\p{N} ]/gu, (character) => `&#${character.codePointAt(0)};`);
}
