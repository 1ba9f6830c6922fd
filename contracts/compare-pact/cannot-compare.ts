/** A file cannot be compared as it stands; the message says why, and what to give instead. */
export class CannotComparePact extends Error {
  override readonly name = 'CannotComparePact';
}
