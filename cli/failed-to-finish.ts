/** What is said where a run broke for this, which may be the sentence of somebody else: it ends as one of ours. */
export function failedToFinish(why: string): string {
  return `Failed to finish: ${why}${/[.?!]$/.test(why) ? '' : '.'}`;
}
