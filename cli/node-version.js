// Imported before anything else, and also run by itself: ends the process with 3 when this Node is too old for the rest.
// It must parse and run on the versions it refuses, so there is nothing modern in here.
import { existsSync } from 'node:fs';
import process from 'node:process';

// In a checkout Node itself strips the types, which it does without a flag since 22.18. The built package needs none of it.
const inCheckout = existsSync(new URL('./main.ts', import.meta.url));
const needed = inCheckout ? [22, 18] : [22, 12];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  const instead = inCheckout
    ? 'Run `npm ci` without --ignore-scripts, which brings the right one, and start the program with npm.'
    : 'Install a newer Node.';
  console.error(
    `Failed to start: this is Node ${process.versions.node}, and ${needed.join('.')} or newer is needed. ${instead}`,
  );
  process.exit(3);
}
