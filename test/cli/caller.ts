/** Who calls, as variables of the environment: the mock's app and administrator, with a key that is not its own. */
export const CALLER: Readonly<Record<string, string>> = {
  GROUP_COUNTER_SDKAPPID: '1400000000',
  GROUP_COUNTER_IDENTIFIER: 'administrator',
  GROUP_COUNTER_SECRET_KEY: 'a key that the mock does not have',
};
