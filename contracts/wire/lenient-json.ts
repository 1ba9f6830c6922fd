import stripJsonComments from 'strip-json-comments';

/** What tells where a value ends: comments and strings as a whole, and brackets. */
const TOKENS = /\/\/[^\n\r]*|\/\*[\s\S]*?\*\/|"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]]/g;

/**
 * The value of a text that has comments, a comma too many or more text behind an object or array; undefined where there is
 * more against it. Never throws.
 */
export function parseLeniently(text: string): unknown {
  try {
    return JSON.parse(stripJsonComments(firstOf(text), { trailingCommas: true }));
  } catch {
    // Not JSON even so, or nested so deeply that this engine gives up.
    return undefined;
  }
}

/** The text up to the bracket that closes its first one, all of it where there is none. */
function firstOf(text: string): string {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(TOKENS)) {
    if (token === '{' || token === '[') depth++;
    else if ((token === '}' || token === ']') && --depth <= 0) return text.slice(0, index + 1);
  }
  return text;
}
