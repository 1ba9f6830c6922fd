import { TargetUnreachable } from '../contracts/provider/reach.ts';
import { LoadNotAllowed } from '../load/permission.ts';
import type { StagingEnd } from '../load/staging/staging-options.ts';
import type { Context } from './context.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { tryToWrite } from './try-to-write.ts';
import { UsageError } from './usage-error.ts';

/**
 * Runs what makes or removes groups, tells what was not done on standard error and `told` on standard output, and gives the
 * exit code. What was not agreed to is wrong usage.
 */
export async function concludeStaging(
  context: Context,
  run: () => Promise<StagingEnd>,
  told: (end: StagingEnd) => string,
): Promise<ExitCode> {
  try {
    const end = await run();
    for (const problem of end.problems) context.stderr.write(`${problem}\n`);
    const written = await tryToWrite('what was done', context, () => context.stdout.write(told(end)));
    if (!end.complete && context.signal.aborted) return EXIT.interrupted;
    return end.complete && end.problems.length === 0 && written ? EXIT.ok : EXIT.inconclusive;
  } catch (error) {
    if (error instanceof LoadNotAllowed) throw new UsageError(error.message);
    if (!(error instanceof TargetUnreachable)) throw error;
    context.stderr.write(`${error.message}\n`);
    return EXIT.inconclusive;
  }
}

/** What a dry run prints: how many calls there would be, and for each group which. */
export function planText(plan: readonly { GroupId: string; operations: readonly string[] }[]): string {
  const calls = plan.flatMap(({ operations }) => operations).length;
  const width = Math.max(0, ...plan.map(({ GroupId }) => GroupId.length));
  const lines = plan.map(({ GroupId, operations }) => `  ${GroupId.padEnd(width)}  ${operations.join(', ')}\n`);
  return `${calls} calls to come, for ${plan.length} groups\n${lines.join('')}Nothing was sent.\n`;
}
