import { MASK } from './redact.ts';

/** A stretch of a text: where it begins, and where what is behind it begins. */
export type Span = [from: number, to: number];

/**
 * The text with what stands in these spans masked. They are all found before any of them is masked: of a secret that two
 * ways of looking find in part, each would otherwise hide from the other what it needs to know the rest.
 */
export function maskSpans(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let done = 0;
  for (const [from, to] of merged(spans)) {
    parts.push(text.slice(done, from), MASK);
    done = to;
  }
  return [...parts, text.slice(done)].join('');
}

/** Where a pattern with the flag `g` matches, as far as `holds` says so of what it matched. */
export function spansOf(text: string, pattern: RegExp, holds: (found: string) => boolean = () => true): Span[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }): [string, Span] => [
    found,
    [index, index + found.length],
  ]).flatMap(([found, span]) => (holds(found) ? [span] : []));
}

function merged(spans: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const [from, to] of spans.toSorted(([one], [other]) => one - other)) {
    const last = apart.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else apart.push([from, to]);
  }
  return apart;
}
