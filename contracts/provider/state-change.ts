import type { Account } from '../account/account.ts';
import { type GivenState, isAppWide, type StateChange } from '../scenarios/states.ts';

/** The call of the state endpoint that sets a state up or takes it down; those of the whole app name the app. */
export function stateChange(
  { state, params: given }: GivenState,
  { sdkappid }: Pick<Partial<Account>, 'sdkappid'>,
  action: StateChange['action'],
): StateChange {
  const params = isAppWide(state) ? { SDKAppID: sdkappid, ...given } : given;
  return { state, params, action } as StateChange;
}
