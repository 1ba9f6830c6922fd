import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { type CompareOptions, compareRuns, type LoadedRun } from '../../load/compare/compare-runs.ts';
import type { ComparisonVerdict } from '../../load/compare/comparison.ts';
import { readRun } from '../../load/compare/read-run.ts';
import { COMPARISON_FORMATS, type ComparisonFormat, renderComparison } from '../../load/compare/render-comparison.ts';
import type { Context } from '../context.ts';
import { EXIT, type ExitCode, type Finish } from '../exit-codes.ts';
import { tryToWrite } from '../try-to-write.ts';
import { UsageError } from '../usage-error.ts';

type Options = CompareOptions & { format: ComparisonFormat };

const EXIT_OF: Readonly<Record<ComparisonVerdict, ExitCode>> = {
  noWorse: EXIT.ok,
  worse: EXIT.incompatible,
  cannotTell: EXIT.inconclusive,
};

/** The command `load compare`: says what changed between two load runs, from their JSON reports. */
export function loadCompareCommand(context: Context, finish: Finish): Command {
  return new Command('compare')
    .summary('what changed between two load runs')
    .description('say what changed between two load runs, from their JSON reports')
    .argument('<before>', 'the JSON report of a load run')
    .argument('<after>', 'that of a later one')
    .addOption(new Option('--format <name>', 'form of the result').choices(COMPARISON_FORMATS).default('text'))
    .option('--allow-differences', 'judge also where target or engine differ')
    .addHelpText('after', '\nExit codes: 0 no worse, 1 worse, 2 usage, 3 cannot tell.')
    .action((before: string, after: string, options: Options) => finish(compare(before, after, options, context)));
}

async function compare(before: string, after: string, options: Options, context: Context): Promise<ExitCode> {
  const comparison = compareRuns(readRunOf(before), readRunOf(after), options);
  const print = () => context.stdout.write(renderComparison(comparison, options.format));
  const written = await tryToWrite('the comparison', context, print);
  const code = EXIT_OF[comparison.verdict];
  return code === EXIT.ok && !written ? EXIT.inconclusive : code;
}

function readRunOf(file: string): LoadedRun {
  try {
    return readRun(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(
      `Failed to read ${file}: ${(error as Error).message}. Give a JSON report of load or check, as --output json=FILE writes it.`,
    );
  }
}
