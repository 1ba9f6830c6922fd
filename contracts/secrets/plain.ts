/** A text with nothing left of how it was written, and where in the original each of its characters stood. */
export type Plain = { text: string; originOf: (index: number) => number };

/**
 * Undoes what servers do to a text that they send back: escapes, case, and which letters of base64 were taken for `+`, `/`
 * and `=`, all of which become `*`.
 */
export function plainly(original: string): Plain {
  const { text, originOf } = unescaped(original);
  return { text: lowerCase(text).replace(SYMBOLS, '*'), originOf };
}

/** Undoes percent escapes, HTML entities and escapes of JSON and Markdown, also one inside the other. */
export function unescaped(original: string): Plain {
  let text = original;
  let origins: Uint32Array | undefined;
  for (let pass = 0; pass < MOST_PASSES && MAY_ESCAPE.test(text); pass++) {
    const undone = undo(text, origins);
    if (undone === undefined) break;
    ({ text, origins } = undone);
  }
  const own = origins;
  return { text, originOf: (index) => own?.[index] ?? index };
}

/** Escapes of escapes of escapes are no longer read by anybody. */
const MOST_PASSES = 4;

const MAY_ESCAPE = /[%&\\]/;

const SYMBOLS = /[+\-/_=]/g;

/** What is left of an escape in front of the mark of a cut comes first, as it may look whole; it stands for nothing. */
const ESCAPE =
  /(?:%[0-9a-f]?|&#?x?[0-9a-z]{0,9}|\\(?:u[0-9a-f]{0,3}|x[0-9a-f]?)?)(?=…)|%([0-9a-f]{2})|&#x0*([0-9a-f]{1,4});?|&#0*(\d{1,5});?|&([a-z]{2,9});|\\u([0-9a-f]{4})|\\u\{0*([0-9a-f]{1,4})\}|\\x([0-9a-f]{2})|\\([^a-z0-9\s…])/gi;

/** The text with one layer of escapes undone; undefined where there is none. */
function undo(text: string, origins: Uint32Array | undefined): { text: string; origins: Uint32Array } | undefined {
  const parts: string[] = [];
  const places = new Uint32Array(text.length + 1);
  let length = 0;
  let done = 0;
  const keep = (until: number): void => {
    for (let index = done; index < until; index++) places[length++] = origins?.[index] ?? index;
    parts.push(text.slice(done, until));
  };
  for (const match of text.matchAll(ESCAPE)) {
    const character = characterOf(match);
    if (character === undefined) continue;
    keep(match.index);
    if (character !== '') places[length++] = origins?.[match.index] ?? match.index;
    parts.push(character);
    done = match.index + match[0].length;
  }
  if (done === 0) return undefined;
  keep(text.length);
  places[length] = origins?.[text.length] ?? text.length;
  return { text: parts.join(''), origins: places.subarray(0, length + 1) };
}

function characterOf([, percent, entityHex, entity, name, unicode, point, byte, itself]: RegExpExecArray) {
  const hex = percent ?? entityHex ?? unicode ?? point ?? byte;
  if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
  if (entity !== undefined) return String.fromCharCode(Number(entity));
  return name === undefined ? (itself ?? '') : ENTITIES[name.toLowerCase()];
}

/** Names in HTML of what a key, a password or base64 may hold besides letters and digits. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  ast: '*',
  bsol: '\\',
  colon: ':',
  comma: ',',
  commat: '@',
  dash: '-',
  dollar: '$',
  equals: '=',
  excl: '!',
  grave: '`',
  gt: '>',
  hat: '^',
  hyphen: '-',
  lbrace: '{',
  lbrack: '[',
  lcub: '{',
  lowbar: '_',
  lpar: '(',
  lsqb: '[',
  lt: '<',
  midast: '*',
  nbsp: ' ',
  num: '#',
  percnt: '%',
  period: '.',
  plus: '+',
  quest: '?',
  quot: '"',
  rbrace: '}',
  rbrack: ']',
  rcub: '}',
  rpar: ')',
  rsqb: ']',
  semi: ';',
  sol: '/',
  underbar: '_',
  verbar: '|',
  vert: '|',
};

/** In lower case, character by character: that of some letters beyond ASCII is longer than they are. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
