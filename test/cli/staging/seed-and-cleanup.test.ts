import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { readConfig } from '../../../cli/options/config.ts';
import { nothingListens } from '../../serve.ts';
import { atMock } from './at-mock.ts';

it('seed makes groups and a file that names them, and cleanup removes both', async () => {
  const { run, file, calls, text } = await atMock();
  const seeded = await run('seed', [], { calledAs: 'npx group-counter' });
  expect(seeded).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(
      /^Groups made for app 1400000000 at \S+: 18; 17 are there, and 1 was dismissed again, as checks want one that was\./,
    ),
  });
  expect(seeded.stdout.split('\n').slice(1)).toEqual([
    'To use them, and to remove them in the end:',
    `  npx group-counter verify --config ${file}`,
    `  npx group-counter load below --config ${file}`,
    `  npx group-counter cleanup --state ${file}`,
    '',
  ]);
  expect(seeded.stderr).toMatch(/^35 calls to come, to app 1400000000 at http:/);
  expect(readConfig(file).config?.groups).toHaveLength(19);
  expect(readConfig(file).config).toMatchObject({ sdkappid: 1400000000, identifier: 'administrator' });
  expect(text()).toContain('"9223372036854775807"');
  const cleaned = await run('cleanup');
  expect(cleaned).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^17 groups of app .* are removed, and so is/),
  });
  expect(calls()).toBe(35 + 17);
  expect(readdirSync(dirname(file))).toEqual([]);
});

it('both may be run again', async () => {
  const { run, calls } = await atMock();
  await run('seed');
  expect(await run('seed', ['--quiet'])).toMatchObject({ code: 0, stderr: '' });
  expect(calls()).toBe(35);
  await run('cleanup');
  expect(await run('cleanup')).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^There is nothing to remove: no file/),
  });
});

it('a dry run says what would be called, and calls and writes nothing, with nobody to call', async () => {
  const { run, calls, file } = await atMock();
  const planned = await run('seed', ['--dry-run'], { env: {} });
  expect(planned).toMatchObject({ code: 0, stdout: expect.stringMatching(/^35 calls to come, for 18 groups\n/) });
  expect(planned.stdout).toMatch(/ {2}kit-\*-type-private +create_group, update_group_counter\n/);
  expect([calls(), existsSync(file)]).toEqual([0, false]);
  await run('seed');
  const removal = await run('cleanup', ['--dry-run'], { env: {} });
  expect(removal.stdout).toMatch(/^17 calls to come, for 17 groups\n {2}kit-000001-chosen-counters +destroy_group\n/);
  expect([calls(), existsSync(file)]).toEqual([35, true]);
});

it('what cannot be removed stays in the file, and is told', async () => {
  const held = await atMock((reply, { path, body }) =>
    path.endsWith('destroy_group') && Buffer.from(body).toString().includes('no-counters')
      ? { ...reply, body: '{"ActionStatus":"FAIL","ErrorCode":10007,"ErrorInfo":"no"}' }
      : reply,
  );
  await held.run('seed');
  const { code, stdout, stderr } = await held.run('cleanup');
  expect({ code, stdout }).toMatchObject({
    code: 3,
    stdout: expect.stringMatching(/^16 groups .* has 1 that are not\.\n$/),
  });
  expect(stderr).toContain('kit-000001-no-counters: destroy_group was refused with 10007 "no"\n');
  const named = readConfig(held.file).config?.groups.filter(({ state }) => state === 'a group with counters');
  expect(named).toMatchObject([{ GroupId: 'kit-000001-no-counters' }]);
});

it.each([
  ['of another app', ['--sdkappid', '7'], {}, /names groups of app 1400000000, and app 7 is meant/],
  [
    'of another service',
    ['--base-url', 'http://127.0.0.1:1'],
    {},
    /names groups of http:\S+, and http:\/\/127\.0\.0\.1:1 is meant/,
  ],
  [
    'without a secret',
    [],
    { GROUP_COUNTER_SECRET_KEY: '' },
    /it needs a UserSig: give --usersig-env or --secret-key-env/,
  ],
])('a file %s is wrong usage for both, and stays as it is', async (_title, argv, without, says) => {
  const { run, calls, text, env } = await atMock();
  await run('seed');
  const before = [calls(), text()];
  for (const command of ['seed', 'cleanup'] as const) {
    const { code, stderr } = await run(command, argv, { env: { ...env, ...without } });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(says) });
  }
  expect([calls(), text()]).toEqual(before);
});

it.each([
  ['{"groups": []}', /no seed wrote it/],
  [
    '{"groups": [], "seeded": {"baseUrl": "http://a", "run": "x", "groups": [{"name": "n", "GroupId": "g", "step": "gone"}]}}',
    /"gone"\. Use one of: asked, made, ready, found/,
  ],
  ['no JSON', /cannot be read as JSON/],
])('a file that no seed wrote (%s) is left alone', async (held, says) => {
  const { run, calls, file, text } = await atMock();
  writeFileSync(file, held);
  for (const command of ['seed', 'cleanup'] as const)
    expect(await run(command)).toMatchObject({ code: 2, stderr: expect.stringMatching(says) });
  expect([calls(), text()]).toEqual([0, held]);
});

it('an app of --staging-sdkappid that is not the one of the file is refused on this machine too', async () => {
  const { run, calls, text } = await atMock();
  await run('seed');
  const before = [calls(), text()];
  for (const command of ['seed', 'cleanup'] as const)
    expect(await run(command, ['--staging-sdkappid', '7'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/groups is allowed for app 7, and app 1400000000 is called/),
    });
  expect([calls(), text()]).toEqual(before);
});

it('off this machine nothing is sent without the app that is agreed to', async () => {
  const { run, server, env, calls, file } = await atMock();
  const far = { env: { ...env, GROUP_COUNTER_BASE_URL: server.url.replace('127.0.0.1', '0.0.0.0') } };
  const refused = await run('seed', [], far);
  expect(refused).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^Failed to start: making groups on .* --staging-sdkappid 1400000000/),
  });
  expect([calls(), existsSync(file)]).toEqual([0, false]);
  expect(await run('seed', ['--staging-sdkappid', '1400000000'], far)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/\n {2}group-counter cleanup --state \S+ --staging-sdkappid 1400000000\n$/),
  });
  expect(await run('cleanup', [], far)).toMatchObject({ code: 2, stderr: expect.stringMatching(/removing groups on/) });
  expect(await run('cleanup', ['--staging-sdkappid', '1400000000'], far)).toMatchObject({ code: 0 });
});

it('a service that is not there, and a file that cannot be written, end before anything is made', async () => {
  const { run, env, calls, file } = await atMock();
  const gone = await run('seed', [], { env: { ...env, GROUP_COUNTER_BASE_URL: await nothingListens() } });
  expect(gone).toMatchObject({ code: 3, stderr: expect.stringMatching(/^Failed to reach http/) });
  const nowhere = await run('seed', ['--state', `${file}/no/such`]);
  expect(nowhere).toMatchObject({ code: 2, stderr: expect.stringMatching(/^Failed to read --state/) });
  expect([calls(), existsSync(file)]).toEqual([0, false]);
});
