import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installed, runNode } from '../../run-program.ts';
import { NO_TRACKING, nativeResults, type PactTool } from './pact-tool.ts';

const FILE = fileURLToPath(new URL('verify-pacts.ts', import.meta.url));
const PACKAGE = join(installed('@pact-foundation/pact/package.json'));

/** Pact's verifier for Node, as others run it: without the relay of this kit. */
export const PACT_JS: PactTool = {
  name: '@pact-foundation/pact',
  version: (JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string }).version,
  from: 'npm',
  prepare: () => Promise.resolve(),
  async verify({ url, statesUrl, pacts }) {
    const { stdout, stderr } = await runNode([FILE, url, statesUrl, ...pacts], { env: NO_TRACKING });
    const line = stdout.split('\n').findLast((one) => one.startsWith('{"results":'));
    if (line === undefined) throw new Error(`it gave no results: ${stderr.slice(-300)}`);
    return nativeResults((JSON.parse(line) as { results: unknown }).results);
  },
};
