import { createRequire } from 'node:module';

/** What to do where Pact is not there. */
export const HOW_TO_INSTALL = 'Pact is not installed: npm install --save-dev @pact-foundation/pact@17';

/** Whether Pact can be imported; it is an optional peer. `from` is the file that asks. */
export function isPactInstalled(from: string = import.meta.url): boolean {
  try {
    createRequire(from).resolve('@pact-foundation/pact');
    return true;
  } catch {
    // That it cannot be resolved is the answer.
    return false;
  }
}
