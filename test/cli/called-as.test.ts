import { expect, it } from 'vitest';
import { calledAs } from '../../cli/called-as.ts';
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

it('hints on what to do next are lines that can be called', async () => {
  const { stderr } = await cli([], { calledAs: 'npx group-counter' });
  expect(stderr).toContain('see npx group-counter --help');
});
