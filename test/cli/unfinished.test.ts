import { expect, it } from 'vitest';
import { runNode } from '../run-program.ts';
import { serve } from '../serve.ts';

it('a command that is never done says so, and has come to no verdict', async () => {
  const ran = await runNode(['test/cli/never-done.ts']);
  expect(ran).toEqual({ status: 3, stdout: '', stderr: expect.stringMatching(/^Failed to finish: nothing is left/) });
});

it('a command that is done says nothing of the kind', async () => {
  expect(await runNode(['cli/group-counter.js', '--version'])).toMatchObject({ status: 0, stderr: '' });
});

it('a provider that answers 101 to everything is reported to its end, and is incompatible', async () => {
  const who = ['--sdkappid', '1400000000', '--identifier', 'administrator', '--layer', 'cause', '--format', 'json'];
  const { status, stdout } = await serve(
    ({ socket }) => socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: rfb\r\n\r\n'),
    (url) =>
      runNode(['cli/group-counter.js', 'verify', '--base-url', url, ...who], {
        env: { GROUP_COUNTER_SECRET_KEY: 'any' },
      }),
  );
  expect(JSON.parse(stdout)).toMatchObject({ verdict: 'incompatible', complete: true });
  expect(status).toBe(1);
});
