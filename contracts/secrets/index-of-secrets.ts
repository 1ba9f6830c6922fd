import { formsOf } from './forms.ts';
import { plainly } from './plain.ts';
import type { Span } from './spans.ts';

/** Finds secrets, and what is left of one that was cut, in plain texts. */
export type SecretIndex = { add: (secret: string) => void; find: (plain: string) => Span[] };

/** From a secret of this length on, pieces of it are found too; of shorter ones only the whole, as words may hold a piece. */
const LONG = 32;

/** So many characters in a row that a long secret has too are no accident. */
const PIECE = 16;

/** Pieces are kept from every so many characters on, so that any stretch of PIECE + STEP - 1 holds one. */
const STEP = 8;

/** What may be left of a secret in front of a mark that a text was cut there, where it is no piece yet. */
const SHORTEST_STUMP = 6;

/**
 * An index of secrets in all their forms. Long ones are found by pieces: one lookup a character, whatever their number,
 * and neither a spoilt nor a cut one gets through.
 */
export function createIndex(): SecretIndex {
  const pieces: Pieces = { texts: new Set(), traces: new Uint8Array(TRACES) };
  const stumps = new Set<string>();
  const words = new Set<string>();
  const addForm = (form: string): void => {
    for (let length = SHORTEST_STUMP; length < Math.min(form.length, PIECE + STEP); length++)
      stumps.add(form.slice(0, length));
    if (form.length < LONG) words.add(form);
    else for (const at of placesOfPieces(form.length)) addPiece(pieces, form.slice(at, at + PIECE));
  };
  return {
    add: (secret) => {
      for (const form of formsOf(secret)) {
        const { text } = plainly(form);
        addForm(text);
        // What stands for `=` at the end of base64 is often left out.
        const unpadded = text.replace(/\*{1,2}$/, '');
        if (unpadded !== text) addForm(unpadded);
      }
    },
    find: (plain) => [...findPieces(plain, pieces), ...findStumps(plain, stumps), ...findWords(plain, words)],
  };
}

function* placesOfPieces(length: number): Generator<number> {
  for (let at = 0; at < length - PIECE; at += STEP) yield at;
  yield length - PIECE;
}

/** Pieces, and which traces some of them has: most places of a text are done with by one look there, without a text of their own. */
type Pieces = { texts: Set<string>; traces: Uint8Array };

const TRACES = 1 << 16;

/** A number that equal pieces share, of three of the characters from this place on. */
function traceAt(text: string, at: number): number {
  const [first, middle, last] = [text.charCodeAt(at), text.charCodeAt(at + PIECE / 2), text.charCodeAt(at + PIECE - 1)];
  return (first * 1021 + middle * 31 + last) % TRACES;
}

function addPiece({ texts, traces }: Pieces, piece: string): void {
  texts.add(piece);
  traces[traceAt(piece, 0)] = 1;
}

function findPieces(plain: string, { texts, traces }: Pieces): Span[] {
  const spans: Span[] = [];
  if (texts.size === 0) return spans;
  for (let at = 0; at <= plain.length - PIECE; at++) {
    if (traces[traceAt(plain, at)] === 0 || !texts.has(plain.slice(at, at + PIECE))) continue;
    const last = spans.at(-1);
    if (last && at <= last[1]) last[1] = at + PIECE;
    else spans.push([at, at + PIECE]);
  }
  return spans.map(([from, to]): Span => [from, to + restBeforeCut(plain.slice(to, to + STEP))]);
}

/** How many characters of a secret that was cut are left behind its last whole piece. */
function restBeforeCut(behind: string): number {
  return Math.max(0, behind.indexOf('…'));
}

/** What stands in front of the mark of a cut. */
function findStumps(plain: string, stumps: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  for (let end = plain.indexOf('…'); end >= 0; end = plain.indexOf('…', end + 1)) {
    for (let from = Math.max(0, end - PIECE - STEP + 1); from <= end - SHORTEST_STUMP; from++) {
      if (!stumps.has(plain.slice(from, end))) continue;
      spans.push([from, end]);
      break;
    }
  }
  return spans;
}

function findWords(plain: string, words: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  for (const word of words) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) spans.push([at, at + word.length]);
  }
  return spans;
}
