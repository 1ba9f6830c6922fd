import type { Account } from '../account/account.ts';
import type { ClientMock } from './client-mock.ts';
import type { SeenRequest } from './seen-request.ts';
import type { CoverableOutcome } from './watched/watched-coverage.ts';

/** What a mock for a client is told. */
export type ClientMockOptions = {
  /** Where it listens on this machine; 0 takes a free port. */
  port: number;
  /** PEM texts; with them it speaks HTTPS only. */
  tls?: { cert: string; key: string };
};

/** The same, of one that a client's own tests call. */
export type WatchedMockOptions = ClientMockOptions & {
  /** GroupIds of the tests, each with the test group that it stands for. */
  map?: Readonly<Record<string, string>>;
};

/** A strict mock that is listening, for a client's own tests. */
export type WatchedMock = {
  /** Without path and slash at its end. */
  url: string;
  /** Where provider states are set. */
  statesUrl: string;
  /** Who may call, with the key that UserSigs are signed with. */
  account: Required<Omit<Account, 'usersig'>>;
  /** All that it saw. */
  journal: () => { exchanges: readonly SeenRequest[] };
  /** What a client can meet here. */
  outcomes: readonly CoverableOutcome[];
  /** The test group that a GroupId stands for; itself where it stands for none. */
  groupOf: (groupId: string) => string;
  /** Ends all connections. */
  close: () => Promise<void>;
};

/** What starts the mocks that `checkClient` leads a client to: `clientMocks` of `group-counter-kit/server`. */
export type ClientMocks = {
  /** Starts one for a client's own tests. Rejects for a port that is taken, and for a test group that there is not. */
  startWatched: (options: WatchedMockOptions) => Promise<WatchedMock>;
  /** Starts one for a client that is driven. Rejects for a port that is taken. */
  startDriven: (options: ClientMockOptions) => Promise<ClientMock>;
};
