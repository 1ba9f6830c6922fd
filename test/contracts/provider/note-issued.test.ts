import { expect, it } from 'vitest';
import { noteIssued } from '../../../contracts/provider/note-issued.ts';
import type { StateEndpoint } from '../../../contracts/provider/state-endpoint.ts';
import { stateEndpoint } from '../../../contracts/provider/state-endpoint.ts';
import { serve } from '../../serve.ts';

/** What is noted of a state endpoint that answers every call with this. */
async function notedOf(answer: object, call: (states: StateEndpoint) => Promise<unknown>): Promise<string[]> {
  const noted: (string | undefined)[] = [];
  const note = (...values: (string | undefined)[]) => void noted.push(...values);
  await serve(
    (_request, response) => response.end(JSON.stringify(answer)),
    (url) => call(noteIssued(stateEndpoint(url), { note })),
  );
  return noted.filter((value) => value !== undefined).sort();
}

const GROUP = { state: 'no group', params: { GroupId: 'kit-a-group-of-some-length' } } as const;
const ISSUED = { UserSig: 'eJw-issued', SDKAppID: 1400000000, Identifier: 'an-administrator-by-name' };

it.each([
  ['enters', (states: StateEndpoint) => states.enter()],
  ['makes a state', (states: StateEndpoint) => states.setup(GROUP, {})],
  ['takes one down', (states: StateEndpoint) => states.teardown(GROUP, {})],
])('the UserSig that a state endpoint issues as it %s is a secret', async (_when, call) => {
  expect(await notedOf(ISSUED, call)).toEqual(['eJw-issued']);
});

it('so is what else it brings that may open something, but no name and no prose', async () => {
  const tokens = {
    values: [{ Authorization: 'a-token-of-16-and-more' }],
    short: 'group-1',
    said: 'The group was made.',
  };
  const echo = { ...GROUP, GroupId: 'kit-a-group-of-some-length', action: 'setup-of-a-provider-state' };
  const answer = { ...ISSUED, ...tokens, ...echo };
  expect(await notedOf(answer, (states) => states.setup(GROUP, {}))).toEqual(['a-token-of-16-and-more', 'eJw-issued']);
});
