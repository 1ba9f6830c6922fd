/** Who calls: an app, one of its administrators, and what the calls are signed with. */
export type Account = {
  /** The app, from 1 to 4294967295 [page]. */
  sdkappid: number;
  /** An administrator of it [page], at most 32 bytes [usersig]. */
  identifier: string;
  /** A UserSig of this account, where one was given. */
  usersig?: string;
  /** The secret key of the app, where it was given: other credentials can then be made too. */
  secretKey?: string;
};

/** A provider: where it is and who calls it. */
export type Target = {
  /** It may hold a gateway's path prefix. */
  baseUrl: string;
  /** Who calls. */
  account: Account;
};
