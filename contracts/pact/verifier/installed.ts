import { createRequire } from 'node:module';

/** What to do where Pact is not there. */
export const HOW_TO_INSTALL = 'Pact is not installed: npm install --save-dev @pact-foundation/pact@17';

/** That Pact is there and cannot be loaded, in one line; by what kept it from that. */
export function unloadable(problem: string): string {
  const [said = ''] = problem.split('\n');
  return `Pact is there and cannot be loaded (${said.trim().slice(0, 300)}): install it for this system, in a node_modules folder (npm, or Yarn with nodeLinker: node-modules), with npm install --save-dev @pact-foundation/pact@17`;
}

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
