/** Standard output. A write rejects where the text was lost; whoever writes awaits it, since a lost report is never green. */
export type Output = { write: (text: string) => Promise<void>; isTTY?: boolean };

/** Everything a command touches outside itself; tests inject their own. */
export type Context = {
  env: Readonly<Record<string, string | undefined>>;
  stdout: Output;
  stderr: { write: (text: string) => unknown; isTTY?: boolean };
  /** Aborted when the user interrupts. */
  signal: AbortSignal;
  now: () => number;
  /** A seed for runs that are given none. */
  newSeed: () => number;
};
