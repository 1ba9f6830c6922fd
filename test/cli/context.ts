import { type Context, contextOf } from '../../cli/context.ts';
import { createSecrets } from '../../contracts/secrets/secrets.ts';

/** What a command is given, with this environment; what it says goes nowhere, and its clock stands still. */
export function silentContext(env: Record<string, string> = {}): Context {
  const outside = {
    env,
    stdout: { write: async () => {} },
    stderr: { write: () => true },
    signal: new AbortController().signal,
    now: () => 0,
    newSeed: () => 1,
  };
  return contextOf(outside, createSecrets());
}
