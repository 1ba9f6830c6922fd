/** Wrong usage or configuration: one line that says what is wrong and what to do instead. Nothing was sent. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
