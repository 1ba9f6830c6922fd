import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../run-program.ts';
import { assertDone, BUILD_MS, CACHE, NO_TRACKING, nativeResults, type PactTool } from './pact-tool.ts';

const VERSION = '1.4.0';
const ROOT = join(CACHE, `pact_verifier_cli-${VERSION}`);
const PROGRAM = join(ROOT, 'bin/pact-verifier');

/** Pact's verifier for the command line. */
export const PACT_RUST: PactTool = {
  name: 'pact_verifier_cli',
  version: VERSION,
  from: 'crates.io',
  async prepare() {
    if (existsSync(PROGRAM)) return;
    // Without --locked it takes newer libraries, with which it does not build.
    const args = ['install', '--locked', '--quiet', '--root', ROOT, '--version', VERSION, 'pact_verifier_cli'];
    assertDone('cargo install', await run('cargo', args, { timeoutMs: BUILD_MS }));
  },
  async verify({ url, statesUrl, pacts, scratch }) {
    const { hostname, port } = new URL(url);
    const results = join(mkdtempSync(join(scratch, 'rust-')), 'results.json');
    const files = pacts.flatMap((pact) => ['--file', pact]);
    const states = ['--state-change-url', statesUrl, '--state-change-teardown'];
    const args = ['--hostname', hostname, '--port', port, ...files, ...states, '--json', results];
    const ran = await run(PROGRAM, args, { env: NO_TRACKING });
    if (!existsSync(results)) assertDone('it', { ...ran, status: ran.status || 1 });
    return nativeResults(JSON.parse(readFileSync(results, 'utf8')));
  },
};
