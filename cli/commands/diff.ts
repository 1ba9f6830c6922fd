import { Command, Option } from 'commander';
import { acceptChanges } from '../../contracts/diff/accept.ts';
import { NoContract } from '../../contracts/diff/contract.ts';
import { DIFF_CHECKS, DIFF_LAYERS, type DiffLayer } from '../../contracts/diff/diff-checks.ts';
import { diffContracts } from '../../contracts/diff/diff-contracts.ts';
import { makeReport, type Report } from '../../contracts/report/report.ts';
import { FAILURES } from '../../mocks/fixtures/failures.ts';
import { REQUESTS } from '../../mocks/fixtures/requests.ts';
import { RESPONSES } from '../../mocks/fixtures/responses.ts';
import { toJson } from '../../mocks/fixtures/to-json.ts';
import { KIT_VERSION } from '../../openapi/generated/kit-version.ts';
import { type ConcludingOptions, conclude } from '../conclude.ts';
import type { Context } from '../context.ts';
import type { Finish } from '../exit-codes.ts';
import { readAccepted } from '../options/accepted-option.ts';
import { ownContract, readContractFrom } from '../options/contract-source.ts';
import { collectOption, DEFAULT_SEED, defineChoice, defineOutput, naturalNumber } from '../options/define.ts';
import { matcher, type PatternOptions, selection } from '../options/patterns.ts';
import { UsageError } from '../usage-error.ts';

type Options = ConcludingOptions &
  PatternOptions & { layer?: readonly DiffLayer[]; accept?: readonly string[]; seed?: number };

/** The command `diff`: says what a change of the contract breaks, and whom. */
export function diffCommand(context: Context, finish: Finish): Command {
  const command = new Command('diff')
    .description('say what a change of the contract breaks: clients, or providers')
    .argument('<old>', 'a contract: OpenAPI file, or the package as folder or .tgz')
    .argument('[new]', 'another one; without it, that of this package')
    .addOption(new Option('--accept <file>', 'changes that were decided on (JSON)').argParser(collectOption))
    .addOption(new Option('--seed <n>', 'of what is generated (1)').argParser(naturalNumber));
  defineOutput(defineChoice(command, DIFF_LAYERS));
  return command
    .addHelpText('after', '\nExit codes: 0 nothing breaks, 1 something does, 2 usage, 3 no verdict.')
    .action((old: string, next: string | undefined, options: Options) =>
      finish(conclude('diff', options, context, async () => runDiff(old, next, options, context))),
    );
}

function runDiff(oldPlace: string, newPlace: string | undefined, options: Options, context: Context): Report {
  const startedAtMs = context.now();
  const { layer = DIFF_LAYERS, seed = DEFAULT_SEED } = options;
  const known = DIFF_CHECKS.map(({ id }) => id);
  const listed = `${context.calledAs} list --diff`;
  const chosen = selection(options, known, listed);
  const allowed = matcher(options.allowNotRun ?? [], '--allow-not-run', known, listed);
  const accepted = (options.accept ?? []).flatMap(readAccepted);
  const [old, next] = [readContractFrom(oldPlace), newPlace === undefined ? ownContract() : readContractFrom(newPlace)];
  const inLayer = new Set(
    DIFF_CHECKS.filter((check) => layer.some((name) => name === check.layer)).map(({ id }) => id),
  );
  const selected = (id: string) => inLayer.has(id) && chosen(id);
  const compared = asUsage(() => diffContracts(old, next, { ...fixtures(), seed, selected }));
  const run = {
    command: 'diff',
    target: `${old.name} -> ${next.name}`,
    contract: { version: old.version, sha256: old.sha256 },
    subject: { name: next.name, version: next.version },
    ...acceptChanges(compared, accepted, context.now()),
    observations: [],
    seed,
    complete: !context.signal.aborted,
    startedAtMs,
    endedAtMs: context.now(),
    toolVersion: KIT_VERSION,
  };
  return makeReport({ ...run, ...(options.accept?.[0] !== undefined && { waiversFile: options.accept[0] }) }, allowed);
}

/** Bodies of our fixtures, as plain JSON. */
function fixtures(): { requests: unknown[]; answers: unknown[] } {
  const answers = [...Object.values(RESPONSES), ...Object.values(FAILURES)];
  return {
    requests: Object.values(REQUESTS),
    answers: answers.map((answer) => JSON.parse(toJson(answer)) as unknown),
  };
}

function asUsage<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (error instanceof NoContract) throw new UsageError(error.message);
    throw error;
  }
}
