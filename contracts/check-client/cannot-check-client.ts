/** Thrown by `checkClient` for what nothing can be started with: a test group that there is none of, a port that is taken, a scheme that the client cannot call by. */
export class CannotCheckClient extends Error {
  /** The same for all of them. */
  override readonly name = 'CannotCheckClient';
}
