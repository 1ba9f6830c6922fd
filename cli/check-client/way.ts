import type { ClientResult } from '../../contracts/check-client/client-result.ts';
import type { ConcludingOptions } from '../conclude.ts';
import type { Context } from '../context.ts';
import type { IdFilter } from '../options/patterns.ts';

/** A command as it is called. */
export type CommandLine = readonly [program: string, ...args: readonly string[]];

/** What both ways of checking a client are told. Times are in milliseconds. */
export type WayOptions = ConcludingOptions & {
  map?: readonly string[];
  minCoverage?: number;
  maxDuration?: number;
  tls?: boolean;
  port?: number;
  seed: number;
  selected: IdFilter;
};

/** What a way of checking a client came to, and at which mock. */
export type Checked = ClientResult & { target: string };

/** A way of checking a client. Throws UsageError for what it cannot start. */
export type Way = (command: CommandLine, options: WayOptions, context: Context) => Promise<Checked>;
