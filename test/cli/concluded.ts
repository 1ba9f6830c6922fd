import { conclude } from '../../cli/conclude.ts';
import { contextOf, type Outside } from '../../cli/context.ts';
import type { OutputOptions } from '../../cli/options/output.ts';
import type { Report } from '../../contracts/report/report.ts';
import { createSecrets } from '../../contracts/secrets/secrets.ts';
import type { Ran } from './run.ts';

/** Concludes a command whose run gives this report or throws, with captured output. */
export async function concluded(
  run: () => Promise<Report>,
  options: Partial<OutputOptions> = {},
  rest: Partial<Outside> = {},
): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  const outside: Outside = {
    env: {},
    stdout: {
      write: async (text) => {
        stdout += text;
      },
    },
    stderr: { write: (text) => (stderr += text) },
    signal: new AbortController().signal,
    now: () => Date.UTC(2026, 0, 1),
    newSeed: () => 1,
    ...rest,
  };
  const context = contextOf(outside, createSecrets());
  const code = await conclude('verify', { format: 'text', ...options }, context, run);
  return { code, stdout, stderr };
}
