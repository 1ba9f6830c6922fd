import type { MockOptions } from '../options.ts';
import type { CheckUserSig } from '../service/received-call.ts';

/** What the handlers may be told; everything has a default. */
export type HandlerOptions = MockOptions & {
  /**
   * Whether only the mock's own app and administrators are served, with what looks like a UserSig, as the server does. By
   * default every app, identifier and UserSig is served; of these, what `sdkappid`, `administrators` and `checkUserSig`
   * name is held to.
   */
  strict?: boolean;
  /**
   * Judges the UserSig of a call. By default any will do, and with `strict` its shape is looked at: what verifies a
   * signature is not in browsers.
   */
  checkUserSig?: CheckUserSig;
  /** The clock, in milliseconds since the epoch. */
  now?: () => number;
  /**
   * What becomes of a call for a group under `gck.` that is no test group, most likely a typo: it is refused as any group
   * that is not there, with a warning on the console that has the nearest name, or ends in a network error besides.
   */
  onUnknownTestGroup?: 'warn' | 'error';
};
