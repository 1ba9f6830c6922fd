import { lastLinesText } from '../../process/last-lines.ts';
import { CannotCheckClient } from '../cannot-check-client.ts';

/** An adapter that cannot be talked to: no verdict on its client is possible. */
export class AdapterUnusable extends Error {
  override readonly name = 'AdapterUnusable';

  constructor(problem: string, lastWords: string) {
    super(`Failed to drive the client: ${problem}.${lastLinesText(lastWords)}`);
  }
}

/** A client that cannot be called the way that was asked for. */
export class SchemeUnsupported extends CannotCheckClient {}
