import { PROGRAM } from '../../contracts/wire/program.ts';
import { EMBEDDED, EMBEDDED_PROFILES, type Engine, type EngineChoice } from './engine.ts';
import { type FindK6Options, findK6 } from './k6-binary.ts';

export type ChooseOptions = FindK6Options & {
  choice: EngineChoice;
  /** Names of the profiles that are to be run. */
  profiles: readonly string[];
  progress: (text: string) => void;
};

/** Chooses what offers a load. Never builds k6: where it is asked for and missing, the reason says how to get it. */
export async function chooseEngine({
  choice,
  profiles,
  progress,
  ...finding
}: ChooseOptions): Promise<{ engine: Engine } | { reason: string }> {
  const beyond = profiles.filter((name) => !EMBEDDED_PROFILES.includes(name));
  if (choice === 'embedded' && beyond.length === 0) return { engine: EMBEDDED };
  if (choice === 'embedded')
    return {
      reason: `the embedded engine serves ${EMBEDDED_PROFILES.join(', ')}, and not ${beyond.join(', ')}: give --engine k6`,
    };
  const k6 = await findK6(finding);
  if (k6.found) return { engine: { name: 'k6', version: k6.version, path: k6.path } };
  // A k6 that was named and cannot be used is a mistake of the user's, not a reason to take another engine.
  if (choice === 'k6' || beyond.length > 0 || k6.named) return { reason: k6.reason };
  const { calledAs = PROGRAM } = finding;
  progress(`No k6 is found, so the embedded engine offers the load; "${calledAs} k6" says how to get k6`);
  return { engine: EMBEDDED };
}
