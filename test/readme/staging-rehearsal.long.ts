import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT, run } from '../run-program.ts';
import { temporaryFolder } from '../temporary.ts';
import { pageText } from './pages.ts';

const section = /\n## Staging\n([\s\S]*?)\n## /.exec(pageText('load/README.md'))?.[1] ?? '';
const [, serve = ''] = /`(GROUP_COUNTER_SECRET_KEY=any-key group-counter mock [^`]+)`/.exec(section) ?? [];
const [, key = ''] = /`(export GROUP_COUNTER_SECRET_KEY=any-key)`/.exec(section) ?? [];
const lines = (/```sh\n([\s\S]*?)```/.exec(section)?.[1] ?? '').split('\n');
const line = (start: string) => lines.find((one) => one.startsWith(start)) ?? `no line begins with ${start}`;

/** The page's mock on a free port, and its lines at that; `verify` a second time with the options that its report ends with. */
const SCRIPT = `group-counter() { "$NODE" "$PROJECT/cli/group-counter.js" "$@"; }
exec 3< <(${serve.replace('--port 4010', '--port 0')})
trap "kill $!" EXIT
read -r -u 3 ready
${key}
${lines.filter((one) => one.startsWith('export')).join('\n')}
export GROUP_COUNTER_BASE_URL=$(grep -o 'http://[^ ]*' <<<"$ready")
${line('group-counter seed --state')}; echo "ended with $?"
${line('group-counter verify')} > report.txt; echo "ended with $?"
${line('group-counter verify')} $(grep -oe '--allow-not-run [a-z0-9-]*' report.txt) > again.txt; echo "ended with $?"
tail -n 1 again.txt
${line('group-counter load below').replace('load below', 'load smoke --duration 1 --engine embedded')}; echo "ended with $?"
${line('group-counter cleanup')}; echo "ended with $?"
`;

it('staging can be rehearsed on the mock as the page says, and what cannot be verified there be accepted', async () => {
  const folder = temporaryFolder();
  const { status, stdout, stderr } = await run('bash', ['-c', SCRIPT], {
    cwd: folder,
    env: { NODE: process.execPath, PROJECT },
  });
  const ends = [...stdout.matchAll(/ended with (\d+)/g)].map(([, code]) => Number(code));
  expect([status, ...ends], stdout + stderr).toEqual([0, 0, 3, 0, 0, 0]);
  expect(stdout).toMatch(/\ncompatible: \d+ of \d+ checks ran: \d+ passed, 0 failed, 33 not run/);
  expect(existsSync(join(folder, 'staging.json'))).toBe(false);
});
