import type { PactEdit, PactPart } from './pact-edit.ts';

const REFUSING = {
  'no group': { GroupId: 'g-1' },
  'a dismissed group': { GroupId: 'g-1' },
  'no permission': { GroupId: 'g-1' },
  'an internal error': { GroupId: 'g-1' },
  'a plan without group counters': { SDKAppID: 88888888 },
  'an exhausted call limit': { SDKAppID: 88888888 },
};

const success = (response: PactPart): void => {
  response.body = { ActionStatus: 'OK', ErrorCode: 0 };
};

/** Pacts that expect what the states which they name do not allow. */
export const WRONG_STATES: readonly PactEdit[] = [
  ...Object.entries(REFUSING).map(
    ([name, params]): PactEdit => ({
      id: `success in the state ${name}`,
      edit: ({ interaction, response }) => {
        interaction.providerStates = [{ name, params }];
        success(response);
      },
      check: 'pact-states',
      code: 'response.action-status.unexpected',
    }),
  ),
  {
    id: 'success of a group of Community',
    edit: ({ interaction, response }) => {
      interaction.providerStates[0].params.Type = 'Community';
      success(response);
    },
    check: 'pact-states',
    code: 'response.action-status.unexpected',
  },
  {
    id: 'success of a group that was dismissed after it had been made',
    edit: ({ interaction, response }) => {
      interaction.providerStates.push({ name: 'a dismissed group', params: { GroupId: 'g-1' } });
      success(response);
    },
    check: 'pact-states',
    code: 'response.action-status.unexpected',
  },
  {
    id: 'a group refused as one that is not there, in a state that makes it',
    edit: ({ response }) => {
      response.body = { ActionStatus: 'FAIL', ErrorCode: 10010 };
    },
    check: 'pact-refusal-codes',
    code: 'response.error-code.unexpected',
  },
];
