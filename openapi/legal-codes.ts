/** What of an entry of `x-error-codes` says for which causes it is legal. */
export type CodeOfCauses = { code: bigint | number; answers?: readonly string[]; also?: readonly string[] };

/** Families of codes that a cause may accept as a whole. */
export const FAMILIES = ['documented', 'gateway', 'usersig'] as const;

/** The cause whose codes stand for it alone. */
const FREQUENCY = 'limit-exceeded';

/** The legal codes of a cause of `x-causes`: first those that answer it, then others. Throws for an unknown family in `accepts`. */
export function codesOfCause<Entry extends CodeOfCauses>(
  cause: { id: string; accepts?: string },
  entries: readonly Entry[],
): Entry['code'][] {
  const answering = entries.filter((entry) => entry.answers?.includes(cause.id));
  const also = entries.filter((entry) => entry.also?.includes(cause.id));
  // A code that says "too often" says so of the rate of calls, and never of what else is wrong with one.
  const accepted = entries.filter(
    (entry) =>
      acceptsFamily(cause.accepts, Number(entry.code)) &&
      !entry.also?.includes(FREQUENCY) &&
      !entry.answers?.includes(FREQUENCY),
  );
  return [...new Set([...answering, ...also, ...accepted].map((entry) => entry.code))];
}

function acceptsFamily(family: string | undefined, code: number): boolean {
  switch (family) {
    case undefined:
      return false;
    case 'documented':
      return true;
    case 'gateway':
      return code >= 60_000 && code < 70_000;
    case 'usersig':
      return code >= 70_000 && code < 80_000;
    default:
      throw new Error(`Failed to read x-causes: accepts is "${family}". Use gateway, usersig or documented.`);
  }
}
