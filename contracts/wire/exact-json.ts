/** Deeper than any message of this operation, and far above what a reviver can recurse into. */
export const MAX_DEPTH = 500;

/** A JSON number as it was written. */
export class NumberLiteral {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a text was read as: the plain value beside the one whose numbers are literals, or why it could not be read. */
export type ReadJson =
  | { ok: true; plain: unknown; exact: unknown }
  | { ok: false; problem: 'not-json' | 'too-deep' | 'too-many-values'; message: string };

/**
 * Reads JSON text without losing digits: numbers of `exact` are `NumberLiteral`. A text that nests deeper than `MAX_DEPTH`,
 * or may hold more than `mostValues`, is not read. Never throws.
 */
export function readJson(text: string, mostValues = Number.POSITIVE_INFINITY): ReadJson {
  const { depth, values } = text.length < Math.min(MAX_DEPTH, mostValues) ? SMALL : extentOf(text);
  if (depth > MAX_DEPTH) {
    return { ok: false, problem: 'too-deep', message: `nested ${depth} levels deep, at most ${MAX_DEPTH} are read` };
  }
  if (values > mostValues) {
    return {
      ok: false,
      problem: 'too-many-values',
      message: `it has ${values} values, at most ${mostValues} are read`,
    };
  }
  try {
    const exact: unknown = JSON.parse(text, toLiteral);
    return { ok: true, plain: text.length < SHORT ? JSON.parse(text) : plainOf(exact), exact };
  } catch (error) {
    return { ok: false, problem: 'not-json', message: (error as Error).message };
  }
}

/** A text cannot nest deeper, nor hold more values, than it has characters: those of most answers need not be counted. */
const SMALL = { depth: 0, values: 0 };

/** A text with less characters than this is parsed twice, which takes less time than a copy. */
const SHORT = 4096;

function toLiteral(this: unknown, _key: string, value: unknown, context: { source?: string }): unknown {
  return typeof value === 'number' && context.source !== undefined ? new NumberLiteral(context.source) : value;
}

/** The value as JSON.parse gives it. Of a long text, a second parse would make a second copy of every string, of which one may be all of an answer. */
function plainOf(exact: unknown): unknown {
  if (exact instanceof NumberLiteral) return Number(exact.text);
  if (exact === null || typeof exact !== 'object') return exact;
  if (Array.isArray(exact)) return exact.map(plainOf);
  return Object.fromEntries(Object.entries(exact).map(([name, value]) => [name, plainOf(value)]));
}

/** Deepest nesting of brackets outside strings, and how many values there are at most, found without recursion. */
function extentOf(text: string): { depth: number; values: number } {
  let values = 1;
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (inString) {
      if (character === '\\') index++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') {
      deepest = Math.max(deepest, ++depth);
      values++;
    } else if (character === ',') values++;
    else if (character === '}' || character === ']') depth--;
  }
  return { depth: deepest, values };
}

const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;

/** Whether the text is an integer without fraction and exponent. */
export function isIntegerLiteral(text: string): boolean {
  return /^-?(0|[1-9][0-9]*)$/.test(text);
}

/** Whether an integer literal fits a signed 64-bit integer. */
export function isInt64(literal: string): boolean {
  // 20 characters hold every int64; longer literals would only cost time.
  if (literal.length > 20) return false;
  const value = BigInt(literal);
  return value >= INT64_MIN && value <= INT64_MAX;
}

/** The value of an int64 literal: a number where that is exact, a bigint otherwise. */
export function exactInteger(literal: string): number | bigint {
  const value = Number(literal);
  return Number.isSafeInteger(value) ? value : BigInt(literal);
}

/** JSON text in which every bigint is written as its literal. */
export function writeJson(value: unknown): string {
  return JSON.stringify(value, (_key, item) => (typeof item === 'bigint' ? JSON.rawJSON(String(item)) : item));
}
