import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { CannotComparePact } from '../../contracts/compare-pact/cannot-compare.ts';
import { comparePacts } from '../../contracts/compare-pact/compare-pacts.ts';
import { PACT_CHECKS } from '../../contracts/compare-pact/pact-checks.ts';
import { type ComparedPact, readComparedPact } from '../../contracts/compare-pact/read-pact.ts';
import { LAYERS, type Layer } from '../../contracts/report/check-result.ts';
import { makeReport, type Report } from '../../contracts/report/report.ts';
import { requestCauses } from '../../mocks/request-causes.ts';
import { KIT_VERSION } from '../../openapi/generated/kit-version.ts';
import { type ConcludingOptions, conclude } from '../conclude.ts';
import type { Context } from '../context.ts';
import type { Finish } from '../exit-codes.ts';
import { ownContract } from '../options/contract-source.ts';
import { defineChoice, defineExcuses, defineOutput } from '../options/define.ts';
import { readExcuse } from '../options/excuse.ts';
import { matcher, type PatternOptions, selection } from '../options/patterns.ts';
import { UsageError } from '../usage-error.ts';

type Options = ConcludingOptions & PatternOptions & { layer?: readonly Layer[]; waivers?: readonly string[] };

const PACT_LAYERS = LAYERS.filter((layer) => PACT_CHECKS.some((check) => check.layer === layer));

/** The command `compare-pact`: holds consumers' pacts against the contract, without a provider. */
export function comparePactCommand(context: Context, finish: Finish): Command {
  const command = new Command('compare-pact')
    .description("hold a consumer's pact against the contract, offline")
    .argument('<file...>', 'pact files, of specification 1 to 4');
  defineOutput(defineExcuses(defineChoice(command, PACT_LAYERS)));
  return command
    .addHelpText('after', '\nExit codes: 0 it agrees, 1 it does not, 2 usage, 3 no verdict.')
    .action((files: string[], options: Options) =>
      finish(conclude('compare-pact', options, context, () => reportOn(files, options, context))),
    );
}

async function reportOn(files: readonly string[], options: Options, context: Context): Promise<Report> {
  const startedAtMs = context.now();
  const known = PACT_CHECKS.map(({ id }) => id);
  const listed = `${context.calledAs} list --pact`;
  const chosen = selection(options, known, listed);
  const allowed = matcher(options.allowNotRun ?? [], '--allow-not-run', known, listed);
  const excuse = readExcuse(options, context, known);
  const layers: readonly Layer[] = options.layer ?? PACT_LAYERS;
  const inLayers = new Set(PACT_CHECKS.filter(({ layer }) => layers.includes(layer)).map(({ id }) => id));
  const selected = (id: string) => inLayers.has(id) && chosen(id);
  const pacts = files.map(readPactFile);
  const { document } = ownContract();
  const checks = await comparePacts(pacts, { document, requestCauses, selected });
  const endedAtMs = context.now();
  const [only, ...others] = pacts;
  const run = {
    command: 'compare-pact',
    target: files.join(', '),
    ...(only?.consumer && others.length === 0 && { subject: { name: only.consumer } }),
    ...excuse(checks, endedAtMs),
    observations: [],
    seed: 0,
    complete: !context.signal.aborted,
    startedAtMs,
    endedAtMs,
    toolVersion: KIT_VERSION,
  };
  return makeReport(run, allowed);
}

function readPactFile(file: string): ComparedPact {
  try {
    return readComparedPact(readFileSync(file, 'utf8'), file);
  } catch (error) {
    if (error instanceof CannotComparePact) throw new UsageError(error.message);
    throw new UsageError(
      `Failed to read the pact ${file}: ${(error as Error).message}. Give a pact file that can be read.`,
    );
  }
}
