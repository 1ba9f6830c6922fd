import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What to do where Pact is not there. */
export const HOW_TO_INSTALL = 'Pact is not installed: npm install --save-dev @pact-foundation/pact@17';

/** What to do where our own process for Pact is not there. */
export const NO_PROCESS =
  "Pact's verifier runs in a process of its own, and a bundle has no program for it: leave group-counter-kit out of the bundle (with esbuild --external:group-counter-kit), or skip pact-interactions";

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

/** The program that runs Pact's verifier: .ts in a checkout, .js in the package, and nowhere beside a bundle. */
export function processFile(): string {
  // A bundle in CommonJS does not know where it is.
  if (import.meta.url === undefined) return '';
  return fileURLToPath(new URL(`./verifier-process${extname(import.meta.url)}`, import.meta.url));
}
