import { matchesPattern } from '../../contracts/report/pattern.ts';
import { didYouMean } from '../../contracts/wire/did-you-mean.ts';
import { UsageError } from '../usage-error.ts';

/** Whether a check id is meant. */
export type IdFilter = (id: string) => boolean;

export type PatternOptions = { only?: readonly string[]; skip?: readonly string[]; allowNotRun?: readonly string[] };

/**
 * Turns --only and --skip into a filter. `listed` is the command that names all that is known. Throws UsageError for a
 * pattern that matches no known id.
 */
export function selection(
  { only = [], skip = [] }: PatternOptions,
  known: readonly string[],
  listed: string,
): IdFilter {
  const wanted = matcher(only, '--only', known, listed);
  const unwanted = matcher(skip, '--skip', known, listed);
  const selected: IdFilter = (id) => (only.length === 0 || wanted(id)) && !unwanted(id);
  if (known.some(selected)) return selected;
  throw new UsageError('Failed to choose checks: --only and --skip leave no check to run. Leave one of them out.');
}

/** Turns patterns of an option into a filter, in which * stands for any text. Throws UsageError as `selection` does. */
export function matcher(
  patterns: readonly string[],
  option: string,
  known: readonly string[],
  listed: string,
): IdFilter {
  for (const pattern of patterns) {
    if (known.some((id) => matchesPattern(pattern, id))) continue;
    const shown = pattern.length > 60 ? `${pattern.slice(0, 60)}…` : pattern;
    throw new UsageError(
      `Failed to read ${option}: no check is called "${shown}".${didYouMean(shown, known)} All are named by: ${listed}`,
    );
  }
  return (id) => patterns.some((pattern) => matchesPattern(pattern, id));
}
