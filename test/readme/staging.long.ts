import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runServer } from '../mocks/running.ts';
import { PROJECT, run } from '../run-program.ts';
import { temporaryFolder } from '../temporary.ts';
import { pageText } from './pages.ts';

const section = /\n## Staging\n([\s\S]*?)\n## /.exec(pageText('load/README.md'))?.[1] ?? '';
const commands = /```sh\n([\s\S]*?)```/.exec(section)?.[1] ?? '';

/** In place of the service a mock, a part of the checks, and a load that takes a moment; after each line what it ended with. */
function script(url: string): string {
  const own = commands
    .replace(/GROUP_COUNTER_BASE_URL=\S+/, `GROUP_COUNTER_BASE_URL=${url}`)
    .replace('verify ', 'verify --layer cause --layer relation ')
    .replace('load below', 'load smoke --duration 1 --engine embedded')
    .split('\n')
    .map((line) => `${line}\n${line.startsWith('group-counter') ? 'echo "ended with $?"' : ''}`);
  return `group-counter() { "$NODE" "$PROJECT/cli/group-counter.js" "$@"; }\n${own.join('\n')}`;
}

it('the commands of the page on loads work in their order, and leave nothing', async () => {
  const server = await runServer();
  const folder = temporaryFolder();
  const env = { NODE: process.execPath, PROJECT, GROUP_COUNTER_SECRET_KEY: server.account.secretKey };
  const { status, stdout, stderr } = await run('bash', ['-c', script(server.url)], { cwd: folder, env });
  expect(status, stderr).toBe(0);
  const ends = [...stdout.matchAll(/ended with (\d+)/g)].map(([, code]) => Number(code));
  // What no group can show is not run, so that verify alone has no verdict.
  expect(ends, stdout + stderr).toEqual([0, 0, 3, 0, 0]);
  expect(stdout).toMatch(/\ninconclusive: \d+ of \d+ checks ran: \d+ passed, 0 failed, \d+ not run/);
  expect(stdout).toMatch(/\ncompatible: 2 of 2 checks ran/);
  expect(server.journal().totals).toMatchObject({ otherOperations: 35 + 17 });
  const asked = server.journal().exchanges.at(-18)?.request.body;
  expect(asked).toMatch(/"kit-\w{6}-chosen-counters"/);
  expect(existsSync(join(folder, 'staging.json'))).toBe(false);
}, 90_000);
