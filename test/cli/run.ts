import type { Outside } from '../../cli/context.ts';
import { run } from '../../cli/program.ts';

/** What a run of the program printed and exited with. */
export type Ran = { code: number; stdout: string; stderr: string };

/** Runs the program in this process with its own environment and captured output. */
export async function cli(argv: readonly string[], rest: Partial<Outside> = {}): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  const code = await run(argv, {
    env: {},
    stdout: {
      write: async (text) => {
        stdout += text;
      },
    },
    stderr: { write: (text) => (stderr += text) },
    signal: new AbortController().signal,
    now: () => Date.now(),
    newSeed: () => 1,
    ...rest,
  });
  return { code, stdout, stderr };
}
