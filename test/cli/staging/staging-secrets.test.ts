import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { signUserSig } from '../../../contracts/account/user-sig.ts';
import { PROJECT } from '../../run-program.ts';
import { atMock, KEY } from './at-mock.ts';

/** What must be nowhere: the key, and what was signed with it, as it is and as URLs and JSON have it. */
function leaksIn(texts: Readonly<Record<string, string>>, usersig: string): string[] {
  const secrets = [KEY, 'marked', usersig, encodeURIComponent(usersig), usersig.slice(10, 60)];
  return Object.entries(texts).flatMap(([where, text]) => (secrets.some((one) => text.includes(one)) ? [where] : []));
}

it('neither key nor UserSig is in what seed and cleanup print or write, where a service sends them back too', async () => {
  const sent: string[] = [];
  const echo = await atMock((reply, { path, query }) => {
    const usersig = query.find(([name]) => name === 'usersig')?.[1] ?? '';
    sent.push(usersig);
    const [ErrorInfo, refuses] = [
      `${usersig} and ${encodeURIComponent(usersig)} and ${KEY}`,
      /update|destroy/.test(path),
    ];
    return refuses ? { ...reply, body: JSON.stringify({ ActionStatus: 'FAIL', ErrorCode: 10007, ErrorInfo }) } : reply;
  });
  const seeded = await echo.run('seed');
  const file = echo.text() ?? '';
  const cleaned = await echo.run('cleanup');
  expect([seeded.code, cleaned.code, file.length > 100, cleaned.stderr.includes('10007 "*** and')]).toEqual([
    3,
    3,
    true,
    true,
  ]);
  const texts = { file, kept: echo.text() ?? '', ...prefixed('seed', seeded), ...prefixed('cleanup', cleaned) };
  expect(leaksIn(texts, sent[0] ?? '')).toEqual([]);
  expect(sent.length).toBeGreaterThan(30);
});

function prefixed(name: string, { stdout, stderr }: { stdout: string; stderr: string }) {
  return { [`${name} stdout`]: stdout, [`${name} stderr`]: stderr };
}

it('SIGINT ends a seed that waits for an answer with what it has, and no process of it shows a secret', async () => {
  let calls = 0;
  const waiting = Promise.withResolvers<void>();
  const mock = await atMock((reply) => {
    if (++calls !== 4) return reply;
    waiting.resolve();
    return 'hang';
  });
  const usersig = signUserSig(1400000000, KEY, 'administrator');
  const env = { ...process.env, ...mock.env, GROUP_COUNTER_SECRET_KEY: '', GROUP_COUNTER_USERSIG: usersig };
  const child = spawn(process.execPath, ['cli/group-counter.js', 'seed', '--state', mock.file], { cwd: PROJECT, env });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said: Record<string, string> = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) child[name].on('data', (text) => (said[name] += text));
  await waiting.promise;
  const lines = commandLines(child.pid ?? 0);
  child.kill('SIGINT');
  expect(await once(child, 'close')).toEqual([130, null]);
  expect(said['stdout']).toMatch(
    /^Groups made for app .*: 1\. .*\nTo go on, or to remove them:\n {2}node cli\/group-counter\.js seed --state /,
  );
  expect(lines[0]).toContain('seed');
  expect(leaksIn({ ...said, lines: lines.join(), file: mock.text() ?? '' }, usersig)).toEqual([]);
  // The fourth call counted the second group.
  expect(JSON.parse(mock.text() ?? '')).toMatchObject({ seeded: { groups: [{ step: 'ready' }, { step: 'made' }] } });
  expect(await mock.run('seed')).toMatchObject({ code: 0 });
  expect(await mock.run('cleanup')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^17 groups/) });
});

/** The command line of a process and of all that it started, as anybody on the machine may read them. */
function commandLines(pid: number): string[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
  return [readFileSync(`/proc/${pid}/cmdline`, 'utf8'), ...children.flatMap(commandLines)];
}
