import { Buffer } from 'node:buffer';

const each = (text: string, write: (code: number, character: string) => string): string =>
  Array.from(text, (character) => write(character.charCodeAt(0), character)).join('');
const hexOf = (code: number): string => code.toString(16).padStart(2, '0');
const symbols = (text: string, write: (code: number) => string): string =>
  text.replace(/[^A-Za-z0-9]/g, (symbol) => write(symbol.charCodeAt(0)));
const standard = (text: string): string => text.replace(/\*/g, '+').replace(/-/g, '/').replace(/_/g, '=');

/** How servers send a secret back, by name. */
export const FORMS: Readonly<Record<string, (secret: string) => string>> = {
  'as it is': (secret) => secret,
  'in upper case': (secret) => secret.toUpperCase(),
  'in lower case': (secret) => secret.toLowerCase(),
  'percent-encoded': (secret) => symbols(secret, (code) => `%${hexOf(code).toUpperCase()}`),
  'percent-encoded in small letters': (secret) => symbols(secret, (code) => `%${hexOf(code)}`),
  'percent-encoded throughout': (secret) => each(secret, (code) => `%${hexOf(code)}`),
  'percent-encoded twice': (secret) => symbols(secret, (code) => `%25${hexOf(code).toUpperCase()}`),
  'in standard base64': standard,
  'in standard base64 without padding': (secret) => standard(secret).replace(/=+$/, ''),
  'in url-safe base64': (secret) => standard(secret).replace(/\+/g, '-').replace(/\//g, '_'),
  'as base64 of it': (secret) => Buffer.from(secret).toString('base64'),
  'as url-safe base64 of it': (secret) => Buffer.from(secret).toString('base64url'),
  'within base64 of more': (secret) => Buffer.from(`a:${secret}:z`).toString('base64'),
  'within base64 of yet more': (secret) => Buffer.from(`ab:${secret}:z`).toString('base64'),
  'as hex': (secret) => Buffer.from(secret).toString('hex'),
  'as hex in capitals': (secret) => Buffer.from(secret).toString('hex').toUpperCase(),
  'in decimal HTML entities': (secret) => each(secret, (code) => `&#${code};`),
  'in hexadecimal HTML entities': (secret) => symbols(secret, (code) => `&#x${hexOf(code)};`),
  'in named HTML entities': (secret) => secret.replaceAll('*', '&ast;').replaceAll('_', '&lowbar;'),
  'in JSON escapes': (secret) => symbols(secret, (code) => `\\u00${hexOf(code)}`),
  'in escapes of Markdown': (secret) => symbols(secret, (code) => `\\${String.fromCharCode(code)}`),
};

/** The forms of a secret by name: of one, they are asked for thousands of times. */
const written = new Map<string, readonly (readonly [name: string, form: string])[]>();

function formsOf(secret: string): readonly (readonly [name: string, form: string])[] {
  const known = written.get(secret);
  if (known) return known;
  const forms = Object.entries(FORMS).map(([name, write]) => [name, write(secret)] as const);
  written.set(secret, forms);
  return forms;
}

/** Every form of these secrets, in a sentence. */
export function inAllForms(secrets: readonly string[]): string[] {
  return secrets.flatMap((secret) => formsOf(secret).map(([name, form]) => `${name}: ${form} (end)`));
}

/** Where a text still has a piece of one of these secrets, in any form: any 32 characters in a row, or all of a shorter one. */
export function leaksIn(text: string, secrets: readonly string[]): string[] {
  // Most forms have most of their pieces in common.
  const pieces = new Map(
    secrets.flatMap((secret) =>
      formsOf(secret).flatMap(([name, form]) => piecesOf(form).map((piece) => [piece, name])),
    ),
  );
  const found = piecesIn(text, [...pieces.keys()]);
  return [...pieces].filter(([piece]) => found.has(piece)).map(([piece, name]) => `${name}: ${piece.slice(0, 8)}…`);
}

/** Which of these pieces stand in a text. They are thousands and it is long, so it is gone through once for all of them. */
function piecesIn(text: string, pieces: readonly string[]): ReadonlySet<string> {
  const byHead = Map.groupBy(pieces, (piece) => headAt(piece, 0));
  const isHead = new Uint8Array(HEADS);
  for (const head of byHead.keys()) isHead[head] = 1;
  // What is shorter than a head has none.
  const found = new Set(pieces.filter((piece) => piece.length < 3 && text.includes(piece)));
  for (let at = 0; at < text.length; at++) {
    const head = headAt(text, at);
    if (isHead[head] === 0) continue;
    for (const piece of byHead.get(head) ?? []) if (text.startsWith(piece, at)) found.add(piece);
  }
  return found;
}

const HEADS = 2 ** 18;

/** The first three characters as one number, which others may share. */
function headAt(text: string, at: number): number {
  return ((text.charCodeAt(at) << 12) ^ (text.charCodeAt(at + 1) << 6) ^ text.charCodeAt(at + 2)) & (HEADS - 1);
}

/** Pieces one of which stands in any 32 characters in a row. */
function piecesOf(form: string): string[] {
  if (form.length < 24) return [form];
  return Array.from({ length: Math.floor((form.length - 24) / 9) + 1 }, (_, index) =>
    form.slice(index * 9, index * 9 + 24),
  );
}
