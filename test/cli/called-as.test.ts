import { describe, expect, it } from 'vitest';
import { calledAs } from '../../cli/called-as.ts';
import { startServer } from '../../mocks/server.ts';
import { DEFECTS } from '../mutants/providers/index.ts';
import { startDefect } from '../mutants/start.ts';
import { temporaryFolder } from '../temporary.ts';
import { CALLER } from './caller.ts';
import { cli } from './run.ts';

const CHECKOUT = { script: '/home/me/kit/cli/group-counter.js', folder: '/home/me/kit', env: {} };

it.each([
  ['node, in a checkout', CHECKOUT, 'node cli/group-counter.js'],
  ['node, from beside it', { ...CHECKOUT, folder: '/home/me/staging' }, 'node ../kit/cli/group-counter.js'],
  ['node, by a path with a space', { ...CHECKOUT, script: '/home/me/kit/my kit/cli.js' }, 'node "my kit/cli.js"'],
  ['node, from what npx runs', { ...CHECKOUT, env: { npm_command: 'exec' } }, 'node cli/group-counter.js'],
  ['npm run', { ...CHECKOUT, env: { npm_lifecycle_event: 'group-counter' } }, 'npm run -s group-counter --'],
  [
    'npx',
    { ...CHECKOUT, script: '/home/me/app/node_modules/.bin/group-counter', env: { npm_command: 'exec' } },
    'npx group-counter',
  ],
  ['its name', { ...CHECKOUT, script: '/usr/local/bin/group-counter' }, 'group-counter'],
])('who called the program by %s is told to call it so again', (_by, start, told) => {
  expect(calledAs(start)).toBe(told);
});

describe('hints on what to do next are lines that can be called', () => {
  const calledAs = 'npm run -s group-counter --';
  const noK6 = () => ({ ...CALLER, PATH: temporaryFolder(), XDG_CACHE_HOME: temporaryFolder() });
  const bare = /(?<!run -s )group-counter (?!--)/;

  it.each([
    ['no command', [], /see npm run -s group-counter -- --help/],
    ['k6', ['k6'], /by "npm run -s group-counter -- k6 --build"/],
    ['k6 --build', ['k6', '--build'], /by "npm run -s group-counter -- k6 --build"/],
    ['usersig --help', ['usersig', '--help'], /=\$\(npm run -s group-counter -- usersig\)/],
  ])('of %s', async (_of, argv, says) => {
    const { stdout, stderr } = await cli(argv, { calledAs, env: noK6() });
    expect(stdout + stderr).toMatch(says);
    expect((stdout + stderr).replace(/^Usage: .*/m, '')).not.toMatch(bare);
  });

  it.each([
    ['load', ['load', 'at'], /by "npm run -s group-counter -- k6 --build"/],
    ['load --emit', ['load', 'below', '--emit', 'k6-operator'], /by "npm run -s group-counter -- k6 --build"/],
    ['check', ['check', '--layer', 'limit', '--engine', 'k6'], /by "npm run -s group-counter -- k6 --build"/],
    [
      'an engine that was not asked for',
      ['load', 'smoke', '--duration', '1'],
      /; "npm run -s group-counter -- k6" says how/,
    ],
  ])('of %s, where k6 is missing', async (_of, argv, says) => {
    const server = await startServer();
    const folder = argv.includes('--emit') ? [temporaryFolder()] : [];
    const { stdout, stderr } = await cli([...argv, ...folder, '--base-url', server.url, '--no-color'], {
      calledAs,
      env: noK6(),
    });
    await server.close();
    expect((stdout + stderr).replace(/\s+/g, ' ')).toMatch(says);
  });

  it.each(['text', 'json', 'markdown', 'junit', 'html'])('of a check that failed, as %s', async (format) => {
    const provider = await startDefect(
      DEFECTS.find(({ id }) => id === 'usersig-expired-as-malformed') ?? { provider: {} },
    );
    const argv = ['verify', '--base-url', provider.url, '--only', 'usersig-expired', '--format', format];
    const { sdkappid, identifier, secretKey } = provider.account;
    const who = { GROUP_COUNTER_SDKAPPID: String(sdkappid), GROUP_COUNTER_IDENTIFIER: identifier };
    const { stdout } = await cli(argv, { calledAs, env: { ...who, GROUP_COUNTER_SECRET_KEY: secretKey } });
    await provider.close();
    expect(stdout).toContain('$(npm run -s group-counter -- usersig --like expired)');
  });
});
