import { expect, it } from 'vitest';
import { readAddress } from '../../../contracts/provider/address.ts';
import { removeGroups } from '../../../load/staging/remove-groups.ts';
import type { Alter } from '../../../mocks/http/api.ts';
import { stage } from './stage.ts';

/** Does not let this group be removed. */
const holds = (GroupId: string): Alter => {
  return (reply, request) =>
    request.path.endsWith('destroy_group') && Buffer.from(request.body).toString().includes(`"${GroupId}"`)
      ? { ...reply, body: '{"ActionStatus":"FAIL","ErrorCode":10007,"ErrorInfo":"insufficient permission"}' }
      : reply;
};

it('removes what was made and nothing else', async () => {
  const { seed, remove, others, there, operations, last } = await stage();
  await others('theirs');
  await others('kit-r1-not-of-the-table');
  await seed();
  await remove();
  expect(there()).toEqual(['kit-r1-not-of-the-table', 'theirs']);
  // The one that was dismissed already is not called for again.
  expect(operations().filter((name) => name === 'destroy_group')).toHaveLength(1 + 17);
  expect(last().groups).toEqual([]);
});

it.each(['10010', '10015'])('takes what is gone already (%s) for removed', async (code) => {
  const alter: Alter = (reply) => ({ ...reply, body: String(reply.body).replace('10010', code) });
  const { seed, remove, last, options } = await stage(alter);
  await seed();
  await removeGroups(last(), { ...options, save: () => {} });
  expect(await remove()).toMatchObject({ complete: true, problems: [] });
  expect(last().groups).toEqual([]);
});

it('keeps what cannot be removed, and says why', async () => {
  const { seed, remove, last } = await stage(holds('kit-r1-no-counters'));
  await seed();
  const end = await remove();
  expect(end).toMatchObject({ complete: true });
  expect(end.problems).toEqual(['kit-r1-no-counters: destroy_group was refused with 10007 "insufficient permission"']);
  expect(last().groups).toEqual([{ name: 'no-counters', GroupId: 'kit-r1-no-counters', step: 'ready' }]);
});

it('ends where nobody may call any more, and keeps the rest', async () => {
  const { seed, remove, last, there } = await stage();
  await seed();
  expect(await remove({ usersig: 'not-a-usersig' })).toMatchObject({ complete: false, problems: [expect.any(String)] });
  expect(
    last()
      .groups.map(({ GroupId }) => GroupId)
      .sort(),
  ).toEqual(there());
});

it.each(['seed', 'remove'] as const)(
  '%s calls another host than this machine only for the app that is agreed to',
  async (does) => {
    const { [does]: run, options, server, saved } = await stage();
    const { sdkappid } = options.account;
    // Goes to this machine and does not look like it.
    const provider = readAddress({ baseUrl: server.url.replace('127.0.0.1', '0.0.0.0') });
    expect(provider.isLoopback).toBe(false);
    await expect(run({ provider })).rejects.toThrow(
      /groups on 0\.0\.0\.0:\d+ was not asked for: give --staging-sdkappid 1400/,
    );
    await expect(run({ provider, stagingSdkappid: sdkappid + 1 })).rejects.toThrow(
      /app 1400000001, and app 1400000000 is called/,
    );
    expect([saved.length, server.journal().totals.otherOperations]).toEqual([1, 0]);
    expect(await run({ provider, stagingSdkappid: sdkappid })).toMatchObject({ complete: true });
  },
);
