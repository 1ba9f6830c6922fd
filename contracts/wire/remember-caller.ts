type Query = readonly (readonly [string, string])[];

/**
 * The same function, which remembers its last result: for a query that has another random and is the same otherwise it is
 * asked for `again`, with that random, and read anew where that gives undefined. Calls of one client differ by nothing else;
 * to compare costs a tenth of reading, and the UserSig is then the very text that its check knows.
 */
export function rememberCaller<Output>(
  read: (query: Query) => Output,
  again: (last: Output, random: string) => Output | undefined,
): (query: Query) => Output {
  let last: { query: Query; output: Output } | undefined;
  return (query) => {
    const random = last && randomOfTheSame(last.query, query);
    const known = last !== undefined && random !== undefined ? again(last.output, random) : undefined;
    if (known !== undefined) return known;
    const output = read(query);
    last = { query, output };
    return output;
  };
}

/** The random of a query that is like another in all the rest; undefined where it is not, or has none. */
function randomOfTheSame(one: Query, other: Query): string | undefined {
  if (one.length !== other.length) return undefined;
  let random: string | undefined;
  for (let at = 0; at < one.length; at++) {
    const [name, value] = one[at] ?? NONE;
    const [otherName, otherValue] = other[at] ?? NONE;
    if (name !== otherName) return undefined;
    if (name === 'random') random = otherValue;
    else if (value !== otherValue) return undefined;
  }
  return random;
}

const NONE = ['', ''] as const;
