import { expect, it } from 'vitest';
import { COMMANDS } from '../../cli/commands.ts';
import { silentContext } from './context.ts';
import { cli } from './run.ts';

it.each(COMMANDS)('lists the command $name as it describes itself', async ({ load, ...listed }) => {
  const command = (await load())(silentContext(), async () => {});
  const summary = command.summary() || command.description();
  expect({ name: command.name(), usage: command.usage(), summary }).toEqual(listed);
});

it.each([
  ['help', 'list'],
  ['list', '--help'],
  ['help', '--', 'list'],
])('gives the help of the command that is meant by: %s %s', async (...argv) => {
  expect((await cli(argv)).stdout).toMatch(/^Usage: group-counter list \[options\]\n.*--only <pattern>/s);
});

it('takes the first command that is named, whatever else is', async () => {
  expect(await cli(['list', '--layer', 'check'])).toMatchObject({ code: 2, stderr: /no layer is called "check"/ });
  expect(await cli(['verify', '--only', 'list'])).toMatchObject({ code: 2 });
});
