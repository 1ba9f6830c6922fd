import type { Measured } from '../measure/measured.ts';

/** What to do where others may be behind what was seen. */
export const REPEAT_ALONE = 'Repeat it with an app that nobody else calls, and state that (--sole-caller)';

/** That nobody else is behind what was seen, and by what that is known. */
export function nobodyElse({ countedBy }: Pick<Measured, 'countedBy'>): string {
  return `Nobody else called the app, ${countedBy === 'journal' ? "by the provider's journal" : 'as was stated'}.`;
}
