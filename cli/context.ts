/** Everything a command touches outside itself; tests inject their own. */
export type Context = {
  env: Readonly<Record<string, string | undefined>>;
  stdout: { write: (text: string) => unknown; isTTY?: boolean };
  stderr: { write: (text: string) => unknown; isTTY?: boolean };
  /** Aborted when the user interrupts. */
  signal: AbortSignal;
  now: () => number;
  /** A seed for runs that are given none. */
  newSeed: () => number;
};
