import { expect, it } from 'vitest';
import { readAddress } from '../../contracts/provider/address.ts';
import { createSecrets } from '../../contracts/secrets/secrets.ts';
import { prepareLoad } from '../../load/target.ts';
import { runServer } from '../mocks/running.ts';

/** What a load of a fresh mock goes to, with its state endpoint or without, and with a group that is there. */
async function targetOf(withStates: boolean, groupId?: string) {
  const { url: baseUrl, statesUrl, account } = await runServer();
  const provider = readAddress({ baseUrl, ...(withStates && { statesUrl }) });
  return prepareLoad({ provider, account, secrets: createSecrets(), ...(groupId && { groupId }) });
}

it('a load reads the group that is named, and OK is what counts as accepted', async () => {
  expect(await targetOf(false, 'mine')).toMatchObject({ groupId: 'mine', expectedCodes: [0] });
});

it('without one it reads a group that is not there, whose refusal counts', async () => {
  expect(await targetOf(false)).toMatchObject({ groupId: 'kit-load', expectedCodes: [10010, 10015] });
});

it('a state endpoint makes one, whatever is named', async () => {
  expect(await targetOf(true, 'mine')).toMatchObject({ groupId: 'kit-load', expectedCodes: [0] });
});
