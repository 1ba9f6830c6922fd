import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../run-program.ts';
import { assertDone, BUILD_MS, CACHE, NO_TRACKING, nativeResults, type PactTool } from './pact-tool.ts';

const VERSION = '4.2.0';
const FILE = fileURLToPath(new URL('verify_pacts.py', import.meta.url));
const HOME = join(CACHE, `pact-python-${VERSION}`);
const PYTHON = join(HOME, 'bin/python');

/** Pact's verifier for Python. */
export const PACT_PYTHON: PactTool = {
  name: 'pact-python',
  version: VERSION,
  from: 'PyPI',
  async prepare() {
    if (existsSync(join(HOME, 'done'))) return;
    assertDone('python3 -m venv', await run('python3', ['-m', 'venv', HOME], { timeoutMs: BUILD_MS }));
    const args = ['-m', 'pip', 'install', '--quiet', `pact-python==${VERSION}`];
    assertDone('pip install', await run(PYTHON, args, { timeoutMs: BUILD_MS }));
    assertDone('touch', await run('touch', [join(HOME, 'done')]));
  },
  async verify({ url, statesUrl, pacts }) {
    const { stdout, stderr } = await run(PYTHON, [FILE, url, statesUrl, ...pacts], { env: NO_TRACKING });
    const line = stdout.split('\n').findLast((one) => one.startsWith('{"results":'));
    if (line === undefined) throw new Error(`it gave no results: ${stderr.slice(-300)}`);
    return nativeResults((JSON.parse(line) as { results: unknown }).results);
  },
};
