import process from 'node:process';
import type { PactLike } from '../add-interaction.ts';
import { HOW_TO_INSTALL, isPactInstalled, unloadable } from '../verifier/installed.ts';

/** Opens a pact of Pact's own for one interaction, which is written into `dir` once it was played. */
export type OpenPact = (own: { consumer: string; provider: string; dir: string }) => PactLike;

/** Loads Pact, an optional peer, which takes a second or more. Rejects, and says what to do, where it is not there. */
export async function loadPact(): Promise<OpenPact> {
  if (!isPactInstalled()) throw new Error(`Failed to write a pact: ${HOW_TO_INSTALL}.`);
  // Else Pact reports its use to its makers.
  process.env['PACT_DO_NOT_TRACK'] ??= 'true';
  const { PactV4 } = await import('@pact-foundation/pact').catch((error: unknown) => {
    throw new Error(`Failed to write a pact: ${unloadable(String(error))}.`, { cause: error });
  });
  return (own) => new PactV4({ ...own, logLevel: 'error' });
}
