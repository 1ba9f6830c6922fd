/** One of the many ways to write the same JSON: white space between tokens, escapes in strings, order of members. */
export type BodyStyle = { space: string; escapes: 'none' | 'needless' | 'all'; reversed: boolean };

/** The members as a JSON text in this style. */
export function writeBody(members: readonly (readonly [string, unknown])[], style: BodyStyle): string {
  const ordered = style.reversed ? members.toReversed() : members;
  return style.space + writeObject(ordered, style) + style.space;
}

function writeObject(members: readonly (readonly [string, unknown])[], style: BodyStyle): string {
  const { space } = style;
  const written = members.map(
    ([name, value]) => `${writeString(name, style)}${space}:${space}${writeValue(value, style)}`,
  );
  return enclose('{', written, '}', style);
}

function writeValue(value: unknown, style: BodyStyle): string {
  if (typeof value === 'string') return writeString(value, style);
  if (Array.isArray(value))
    return enclose(
      '[',
      value.map((item) => writeValue(item, style)),
      ']',
      style,
    );
  if (value !== null && typeof value === 'object') return writeObject(Object.entries(value), style);
  return JSON.stringify(value);
}

function enclose(open: string, items: readonly string[], close: string, { space }: BodyStyle): string {
  return `${open}${space}${items.join(`${space},${space}`)}${space}${close}`;
}

function writeString(text: string, { escapes }: BodyStyle): string {
  if (escapes === 'none') return JSON.stringify(text);
  if (escapes === 'all') return `"${text.replace(/[\s\S]/g, escapeUnit)}"`;
  return JSON.stringify(text)
    .replaceAll('/', '\\/')
    .replace(/[^ -~]/g, escapeUnit);
}

function escapeUnit(unit: string): string {
  const digits = unit.charCodeAt(0).toString(16).padStart(4, '0');
  // Both are in use; every other character one way, so that both occur.
  return `\\u${unit.charCodeAt(0) % 2 ? digits : digits.toUpperCase()}`;
}
