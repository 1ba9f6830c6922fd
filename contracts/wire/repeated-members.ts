/** Where a member stands that its object has already: the names and indices on the way to it. */
export type MemberPath = readonly (string | number)[];

/** An object with the names that it has so far, or an array; `at` is the member or item that is being read. */
type Open = { names: Set<string> | undefined; at: string | number };

/** What tells where a member stands, in valid JSON: a string as a whole, and all punctuation. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g;

/**
 * Every member that stands twice in one object, for each time but the first. The text must be JSON of bounded depth; `parsed` is its value
 * where that is at hand.
 */
export function repeatedMembers(text: string, parsed: unknown = JSON.parse(text)): MemberPath[] {
  // Parsing drops what is repeated, and is far cheaper than reading by tokens: most texts are done with here.
  if (colonsIn(text) === membersIn(parsed)) return [];
  const repeated: MemberPath[] = [];
  const open: Open[] = [];
  let string = '';
  for (const [token] of text.matchAll(TOKENS)) {
    const innermost = open.at(-1);
    if (token === '{') open.push({ names: new Set(), at: '' });
    else if (token === '[') open.push({ names: undefined, at: 0 });
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',') {
      if (typeof innermost?.at === 'number') innermost.at++;
    } else if (token !== ':') string = token;
    else if (innermost?.names) {
      const name = JSON.parse(string) as string;
      innermost.at = name;
      // Only of these: a path for every member of a hostile text would take the square of its length.
      if (innermost.names.has(name)) repeated.push(open.map(({ at }) => at));
      innermost.names.add(name);
    }
  }
  return repeated;
}

/** How many members the text has, repeated ones too: each has one colon outside strings. */
function colonsIn(text: string): number {
  let colons = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (inString && character === '\\') index++;
    else if (character === '"') inString = !inString;
    else if (!inString && character === ':') colons++;
  }
  return colons;
}

function membersIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const items: unknown[] = Object.values(value);
  return items.reduce<number>((sum, item) => sum + membersIn(item), Array.isArray(value) ? 0 : items.length);
}
