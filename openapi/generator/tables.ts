import type { CodeEntry, SpecDocument } from './read-spec.ts';

const INDENT = '    ';
/** From the first heading inside `info.description` to the member after it. */
const WRITTEN = /^ {4}## [\s\S]*?(?=^ {2}\w)/m;

/** The text of the OpenAPI file with its tables for readers, of codes and of sources, as its `x-` members have them. */
export function withTables(yaml: string, document: SpecDocument): string {
  if (!WRITTEN.test(yaml))
    throw new Error(
      'Failed to write the tables of info.description: it has no line that begins with ##. Add one as its last line.',
    );
  const lines = tables(document).map((line) => (line === '' ? '\n' : `${INDENT}${line}\n`));
  return yaml.replace(WRITTEN, () => lines.join(''));
}

function tables(document: SpecDocument): string[] {
  return [
    '## Error codes',
    '',
    'What may be answered with FAIL, documented so far; a client should be ready for others too.',
    '',
    ...table(
      ['ErrorCode', 'name', 'meaning', 'what to do'],
      document['x-error-codes'].toSorted((one, other) => Number(one.code - other.code)).map(codeRow),
    ),
    '',
    '## Sources',
    '',
    'Sentences here name what they are from in brackets. Where sources disagree, [page] decides.',
    '',
    ...table(['name', 'source'], Object.entries(document['x-sources'])),
  ];
}

function codeRow({ code, name, meaning, retry, source }: CodeEntry): string[] {
  return [String(code), `\`${name}\``, `${meaning} ${source}`, WHAT_TO_DO[retry]];
}

const WHAT_TO_DO: Record<CodeEntry['retry'], string> = {
  never: 'Mend what the meaning names; do not just send it again.',
  soon: 'Send it again after a moment, and wait longer each time.',
  'next-second': 'Wait for the next second, and send fewer calls.',
  'next-minute': 'Wait for a minute.',
};

/** A table in Markdown. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
