/** Who calls: an app, one of its administrators, and what the calls are signed with. */
export type Account = {
  sdkappid: number;
  identifier: string;
  /** A UserSig of this account, where one was given. */
  usersig?: string;
  /** The secret key of the app, where it was given: other credentials can then be made too. */
  secretKey?: string;
};

/** A provider: where it is and who calls it. `baseUrl` may hold a gateway's path prefix. */
export type Target = { baseUrl: string; account: Account };
