import { expect, it } from 'vitest';
import { contextOf } from '../../cli/context.ts';
import { progressTo } from '../../cli/options/progress-to.ts';
import { createSecrets } from '../../contracts/secrets/secrets.ts';
import { concluded } from './concluded.ts';
import { cli } from './run.ts';

const SECRET = 'marked-secret-5f0c2d7e0b3a';

/** A context whose writers are these, in a run that knows the secret. */
function written() {
  const texts = { stdout: '', stderr: '' };
  const writer = (name: keyof typeof texts) => ({
    write: async (text: string) => {
      texts[name] += text;
    },
  });
  const secrets = createSecrets();
  const outside = { stdout: writer('stdout'), stderr: writer('stderr') };
  const rest = { env: {}, signal: new AbortController().signal, now: () => 0, newSeed: () => 1 };
  secrets.note(SECRET);
  return { texts, context: contextOf({ ...outside, ...rest }, secrets) };
}

it('nothing that a command writes holds a secret, on either stream', () => {
  const { texts, context } = written();
  progressTo(context, {})(`calling with ${SECRET}`);
  context.stderr.write(`Failed to call: ${encodeURIComponent(SECRET)}\n`);
  context.stdout.write(`Serving ${SECRET}\n`);
  expect(texts).toEqual({ stdout: 'Serving ***\n', stderr: 'calling with ***\nFailed to call: ***\n' });
});

it('a run that breaks with a secret in its error says so without it, to people and to programs', async () => {
  const breaks = async () => {
    throw new Error(`no answer from http://h/p?usersig=${SECRET}&random=1`);
  };
  const { stdout, stderr } = await concluded(breaks, { format: 'json' });
  expect(stdout + stderr).not.toContain(SECRET);
  expect([stdout, stderr].every((text) => text.includes('usersig=***'))).toBe(true);
});

it.each([
  ['GROUP_COUNTER_SECRET_KEY', []],
  ['MY_KEY', ['--secret-key-env', 'MY_KEY']],
])('wrong usage that quotes the secret of %s does not show it', async (name, options) => {
  const env = { [name]: SECRET, GROUP_COUNTER_SDKAPPID: SECRET };
  const { stderr } = await cli(['verify', '--base-url', 'http://127.0.0.1:1', ...options], { env });
  expect(stderr).toMatch(/^Failed to read GROUP_COUNTER_SDKAPPID: "\*\*\*" is no SDKAppID/);
});
