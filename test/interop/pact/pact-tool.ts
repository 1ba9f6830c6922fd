import { join } from 'node:path';
import { CACHE as INTEROP_CACHE } from '../place.ts';

/** What is verified: a provider on this machine by our pacts; and a folder to write into, which is gone at the end. */
export type Subject = { url: string; statesUrl: string; pacts: readonly string[]; scratch: string };

/** What a verifier said of each interaction. */
export type Judged = { description: string; passed: boolean };

/** A Pact verifier of another language, which knows nothing of this kit. */
export type PactTool = {
  name: string;
  version: string;
  /** The registry that has it. */
  from: string;
  /** Makes it ready in the cache, unless it is. Rejects where it cannot be had, which is then said of it. */
  prepare: () => Promise<unknown>;
  /** Verifies all pacts. Rejects where it says nothing of interactions. */
  verify: (subject: Subject) => Promise<Judged[]>;
};

/** Where tools of others are kept from run to run. */
export const CACHE = join(INTEROP_CACHE, 'pact');

/** As long as a compiler may take on a slow machine. Milliseconds. */
export const BUILD_MS = 40 * 60_000;

/** Without this variable Pact's tools report their use to their makers. */
export const NO_TRACKING = { PACT_DO_NOT_TRACK: 'true' };

/** Throws what a program said last, where it did not end with 0. */
export function assertDone(
  what: string,
  { status, stdout, stderr }: { status: number | null; stdout: string; stderr: string },
): void {
  const said = (stderr.trim() || stdout.trim()).split('\n').slice(-3).join(' ').slice(0, 300);
  if (status !== 0) throw new Error(`${what} ended with ${status}: ${said}`);
}

/** The results of Pact's native part, which several languages have around them. */
export function nativeResults(results: unknown): Judged[] {
  const all = (results as { interactionResults?: { description: string; result: string }[] }).interactionResults;
  if (!Array.isArray(all)) throw new Error(`no results: ${JSON.stringify(results).slice(0, 300)}`);
  return all.map(({ description, result }) => ({ description, passed: result === 'OK' }));
}
