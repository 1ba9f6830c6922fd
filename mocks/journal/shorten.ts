import { Buffer } from 'node:buffer';
import type { Finding } from '../../contracts/finding.ts';

/** The same finding with what it quotes of the request cut to so many characters, in memory of its own. */
export function shortenFinding({ code, path, expected, actual, message }: Finding, characters: number): Finding {
  return {
    code,
    path: shortenText(path, characters),
    expected,
    actual: shorten(actual, characters),
    message: shortenText(message, characters),
  };
}

function shorten(value: unknown, characters: number): unknown {
  if (typeof value === 'string') return shortenText(value, characters);
  if (value === null || typeof value !== 'object' || fits(value, characters)) return value;
  return Array.isArray(value)
    ? `an array of ${value.length} items, too long to be shown`
    : 'an object, too long to be shown';
}

/** A piece of a text holds on to the whole of it, so what is cut is copied. */
function shortenText(text: string, characters: number): string {
  return text.length <= characters ? text : `${Buffer.from(text.slice(0, characters)).toString()}…`;
}

/** Whether a JSON value is no longer than so many characters. Looks at no more than that, and never recurses. */
function fits(value: object, characters: number): boolean {
  const open: unknown[] = [value];
  let left = characters;
  while (left >= 0 && open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string') left -= next.length;
    else if (Array.isArray(next)) {
      left -= next.length;
      if (left >= 0) open.push(...next);
    } else if (next !== null && typeof next === 'object') {
      const names = Object.keys(next);
      left -= names.reduce((sum, name) => sum + name.length, names.length);
      if (left >= 0) open.push(...Object.values(next));
    } else left--;
  }
  return left >= 0;
}
