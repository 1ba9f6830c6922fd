/**
 * One change that the mutation tool makes, told by its texts: line numbers move. `line` is the source line in which the
 * original begins, all texts with their white space collapsed and the long ones shortened. `nth` counts from 1 where
 * several mutants are alike in all of this; it is left out for the only one.
 */
export type MutantText = { file: string; line: string; original: string; replacement: string; nth?: number };

/** A mutant by the number that switches it on. */
export type Mutant = MutantText & { id: string };

/** The same for the same mutant, and for no other. */
export function keyOf({ file, line, original, replacement, nth }: MutantText): string {
  return [file, line, original, replacement, ...(nth === undefined ? [] : [nth])].join(' | ');
}

/** A change as the mutation tool reports it: lines and columns from 0. */
export type RawMutant = {
  id: string;
  fileName: string;
  replacement: string;
  location: { start: Position; end: Position };
};
type Position = { line: number; column: number };

/** The mutants with their texts, from the sources by path. */
export function describeMutants(raw: readonly RawMutant[], sources: ReadonlyMap<string, string>): Mutant[] {
  const described = raw.map(({ id, fileName, replacement, location }): Mutant => {
    const lines = (sources.get(fileName) ?? '').split('\n');
    const line = short(lines[location.start.line] ?? '');
    return { id, file: fileName, line, original: short(textAt(lines, location)), replacement: short(replacement) };
  });
  const alike = Map.groupBy(described, keyOf);
  return described.map((mutant) => {
    const all = alike.get(keyOf(mutant)) ?? [];
    return all.length > 1 ? { ...mutant, nth: all.indexOf(mutant) + 1 } : mutant;
  });
}

function textAt(lines: readonly string[], { start, end }: RawMutant['location']): string {
  const within = lines.slice(start.line, end.line + 1);
  return within
    .map((line, index) => {
      const to = index === within.length - 1 ? end.column : line.length;
      return line.slice(index === 0 ? start.column : 0, to);
    })
    .join('\n');
}

const LONGEST = 80;

/** Long texts keep their beginning and their end. */
function short(text: string): string {
  const collapsed = text.replace(/\s+/g, ' ').trim();
  return collapsed.length <= LONGEST ? collapsed : `${collapsed.slice(0, LONGEST - 22)} … ${collapsed.slice(-20)}`;
}
