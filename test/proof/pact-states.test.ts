import { expect, it } from 'vitest';
import { MARK_PARAMETER } from '../../contracts/pact/verifier/prepare.ts';
import { stateCalls, withoutStates } from './pact-states.ts';

const INTERACTION = {
  description: 'counters are returned',
  request: {},
  providerStates: [{ name: 'no group', params: { GroupId: 'a' } }, { name: 'an internal error' }],
};

it("gives the calls that Pact's verifier would make, marked with their interaction", () => {
  expect(stateCalls(INTERACTION, 7, 'setup').map((body) => JSON.parse(body))).toEqual([
    { state: 'no group', params: { GroupId: 'a', [MARK_PARAMETER]: '7' }, action: 'setup' },
    { state: 'an internal error', params: { [MARK_PARAMETER]: '7' }, action: 'setup' },
  ]);
  expect(stateCalls({ description: 'without states' }, 0, 'teardown')).toEqual([]);
});

it('leaves the verifier no state to make', () => {
  expect(stateCalls(withoutStates(INTERACTION), 7, 'setup')).toEqual([]);
});
