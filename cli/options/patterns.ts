import { closest } from 'fastest-levenshtein';
import { UsageError } from '../usage-error.ts';

/** Whether a check id is meant. */
export type IdFilter = (id: string) => boolean;

export type PatternOptions = { only?: readonly string[]; skip?: readonly string[]; allowNotRun?: readonly string[] };

/** Turns --only and --skip into a filter. Throws UsageError for a pattern that matches no known id. */
export function selection({ only = [], skip = [] }: PatternOptions, known: readonly string[]): IdFilter {
  const wanted = matcher(only, '--only', known);
  const unwanted = matcher(skip, '--skip', known);
  return (id) => (only.length === 0 || wanted(id)) && !unwanted(id);
}

/** Turns patterns of an option into a filter, in which * stands for any text. Throws UsageError as `selection` does. */
export function matcher(patterns: readonly string[], option: string, known: readonly string[]): IdFilter {
  const expressions = patterns.map((pattern) => {
    const expression = new RegExp(`^${pattern.split('*').map(escapeText).join('.*')}$`);
    if (known.some((id) => expression.test(id))) return expression;
    throw new UsageError(
      `Failed to read ${option}: no check is called "${pattern}". Did you mean ${closest(pattern, [...known])}?`,
    );
  });
  return (id) => expressions.some((expression) => expression.test(id));
}

function escapeText(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
