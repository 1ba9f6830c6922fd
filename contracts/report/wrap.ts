/**
 * Breaks text between words so that no line is longer than `width`, as long as its words allow. The first line begins
 * with `indent`, the others with `hanging`. Words that are given one by one may hold spaces, at which they are not broken.
 */
export function wrap(text: string | readonly string[], indent: string, hanging = indent, width = 80): string {
  const lines: string[] = [];
  let line = indent;
  let empty = true;
  for (const word of typeof text === 'string' ? text.split(/\s+/) : text) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = hanging + word;
    } else line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join('\n');
}
