import type { Secrets } from '../secrets/secrets.ts';
import type { ClientMocks } from './client-mocks.ts';

/** A program and its arguments, started without a shell. */
export type CommandLine = readonly [program: string, ...args: readonly string[]];

/** What `checkClient` is told, whichever way it goes. */
export type ClientRunOptions = {
  /** What starts the mock that the client is led to: `clientMocks` of `group-counter-kit/server`. */
  mocks: ClientMocks;
  /** Which checks are reported, and of a driven client played, by id; all when left out. */
  selected?: (id: string) => boolean;
  /** Serves HTTPS, by an authority made for this run, and leads the hosts of the service to the mock by a proxy. */
  tls?: boolean;
  /** Where the mock listens; a free port when left out. */
  port?: number;
  /** How long the client may take. Milliseconds; 600000 by default for a client's own tests, endless for a driven one. */
  maxDurationMs?: number;
  /** The environment that the program gets beside what it is told of the mock; that of this process when left out. */
  env?: Readonly<Record<string, string | undefined>>;
  /** Is given what the program prints, but for an adapter's answers: a line at a time, without secrets. */
  output?: (line: string) => void;
  /** Is told what is being done, a line at a time. */
  progress?: (line: string) => void;
  /** Ends the run; what was gathered so far is returned. */
  signal?: AbortSignal;
  /** Learns every secret of the run, for whoever shows more of it than the checks. */
  secrets?: Secrets;
};

/** How a client is checked by what its own tests send. */
export type WatchedClientOptions = ClientRunOptions & {
  /** What runs the tests of the client. */
  command: CommandLine;
  /** An adapter is driven instead. */
  adapter?: never;
  /** GroupIds of the tests, each with the test group that it stands for. */
  map?: Readonly<Record<string, string>>;
  /** Fails where less of the outcomes was met. Percent. */
  minCoverage?: number;
};

/** How a client is checked by what it concludes, through an adapter. */
export type DrivenClientOptions = ClientRunOptions & {
  /** What starts the adapter: a program that speaks the adapter protocol. */
  adapter: CommandLine;
  /** The tests of a client are watched instead. */
  command?: never;
  /** GroupIds hang on it: the same run twice is the same run. 1 by default. */
  seed?: number;
};

/** Which client is checked, and how. */
export type CheckClientOptions = WatchedClientOptions | DrivenClientOptions;
