import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectOfUser } from '../project-of-user.ts';
import { PROJECT, run, runNode } from '../run-program.ts';

const README = readFileSync(join(PROJECT, 'README.md'), 'utf8');
const SAMPLE = /```ts\n([^`]*checkClient\([^`]*)```/.exec(README)?.[1] ?? '';

/** The tests of a client that is right but for this member. */
const testsWith = (member: string): string => `
const { env } = process;
const query = new URLSearchParams({
  sdkappid: env.GROUP_COUNTER_SDKAPPID,
  identifier: env.GROUP_COUNTER_IDENTIFIER,
  usersig: env.GROUP_COUNTER_USERSIG,
  random: crypto.getRandomValues(new Uint32Array(1))[0],
  contenttype: 'json',
});
const url = env.GROUP_COUNTER_BASE_URL + '/v4/group_open_http_svc/get_group_counter?' + query;
await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"${member}":"gck.ok"}' });
`;

/** What the sample prints in the folder of a client with these tests, and the adapter in Python. */
async function printed(member: string): Promise<string> {
  const manifest = JSON.stringify({ private: true, type: 'module', scripts: { test: 'node tests.js' } });
  const files = { 'sample.ts': SAMPLE, 'app/package.json': manifest, 'app/tests.js': testsWith(member) };
  const project = projectOfUser(files);
  const app = join(project, 'app');
  copyFileSync(join(PROJECT, 'contracts/check-client/examples/adapter.py'), join(app, 'adapter.py'));
  const { status, stdout, stderr } = await runNode([join(project, 'sample.ts')], { cwd: app, env: { NO_COLOR: '1' } });
  expect(status, stderr).toBe(0);
  return stdout.trim();
}

it('the sample of checkClient in the README runs as it stands, and names what failed', async ({ skip }) => {
  if ((await run('python3', ['--version']).catch(() => undefined))?.status !== 0) skip('Python 3 is not here.');
  expect(SAMPLE).toContain('clientMocks');
  expect(await printed('GroupId')).toBe('[]');
  expect(await printed('groupId')).toBe("[ 'client-group-id', 'client-member-names' ]");
});
