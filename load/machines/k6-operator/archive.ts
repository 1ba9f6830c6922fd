import { runProgram } from '../../../contracts/process/run-program.ts';
import { k6Environment } from '../../engine/k6-process.ts';
import { type ScriptTarget, scriptFile, variablesOf } from '../../run-script.ts';

export type ArchiveOptions = {
  k6Path: string;
  /** Where it goes. */
  file: string;
  target: Omit<ScriptTarget, 'usersig'>;
  /** How many instances will run it together. */
  instances: number;
  signal?: AbortSignal;
};

/** What the script reads while there is no UserSig: to be archived, and checked, it has to be read. */
export const USERSIG_STAND_IN = 'no-secret-here';

/**
 * Has k6 put the script of a profile, with all that it imports and the options that it gives itself, into one file. No
 * variable is in it, and no secret was at hand. Throws where k6 fails.
 */
export async function makeArchive({ k6Path, file, target, instances, signal }: ArchiveOptions): Promise<void> {
  const variables = variablesOf({ ...target, usersig: USERSIG_STAND_IN }, { instances });
  const end = await runProgram(
    k6Path,
    ['archive', '--no-color', '--exclude-env-vars', '--include-system-env-vars', '--archive-out', file, scriptFile()],
    { env: k6Environment(process.env, variables), timeLimitMs: TIME_LIMIT_MS, ...(signal && { signal }) },
  );
  if (end.status === 'ended' && end.code === 0) return;
  throw new Error(`k6 made no archive of the script: ${end.output.trim() || 'it said nothing'}`);
}

const TIME_LIMIT_MS = 60_000;
