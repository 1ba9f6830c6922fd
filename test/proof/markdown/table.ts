/** A table in Markdown; a column that begins with `#` holds numbers. */
export function table(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const names = columns.map((name) => name.replace(/^#/, ''));
  const rules = columns.map((name) => (name.startsWith('#') ? '---:' : '---'));
  return [line(names), `|${rules.join('|')}|`, ...rows.map(line)].join('\n');
}

/** A text as code, whatever is in it. */
export function code(text: string): string {
  const fence = '`'.repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length)) + 1);
  const space = fence.length > 1 ? ' ' : '';
  return fence + space + text + space + fence;
}

/** In a table a bar ends the cell, in code too. */
function cell(value: string | number): string {
  return String(value).replaceAll('|', '\\|').replaceAll('\n', ' ');
}
