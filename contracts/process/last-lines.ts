const MOST_LINES = 5;

/** A sentence with the last lines of what a program wrote to standard error, a blank before it; nothing where there are none. */
export function lastLinesText(errors: string): string {
  const lines = errors.trim().split(/\r?\n/).slice(-MOST_LINES).join(' / ');
  return lines === '' ? '' : ` The last lines of its standard error: ${lines}`;
}
