import { CannotCheckClient } from '../cannot-check-client.ts';

/** An adapter that cannot be talked to: no verdict on its client is possible. */
export class AdapterUnusable extends Error {
  override readonly name = 'AdapterUnusable';

  constructor(problem: string, lastWords: string) {
    const said = lastWords.trim();
    const end = said === '' ? '' : ` The last that it wrote to standard error: ${said}`;
    super(`Failed to drive the client: ${problem}.${end}`);
  }
}

/** A client that cannot be called the way that was asked for. */
export class SchemeUnsupported extends CannotCheckClient {}
