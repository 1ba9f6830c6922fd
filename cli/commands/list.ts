import { Command, Option } from 'commander';
import { CLIENT_CHECKS } from '../../contracts/check-client/checks.ts';
import { PACT_CHECKS } from '../../contracts/compare-pact/pact-checks.ts';
import { DIFF_CHECKS } from '../../contracts/diff/diff-checks.ts';
import { LIST_FORMATS, type ListFormat, renderList } from '../../contracts/report/check-list.ts';
import { type CheckDefinition, LAYERS, type Layer } from '../../contracts/report/check-result.ts';
import { PROVIDER_CHECKS } from '../all-checks.ts';
import type { Context } from '../context.ts';
import { EXIT, type ExitCode, type Finish } from '../exit-codes.ts';
import { collectOption } from '../options/define.ts';
import { type PatternOptions, selection } from '../options/patterns.ts';
import { tryToWrite } from '../try-to-write.ts';
import { UsageError } from '../usage-error.ts';

type Options = Pick<PatternOptions, 'only' | 'skip'> & {
  format: ListFormat;
  layer?: readonly string[];
  client?: boolean;
  diff?: boolean;
  pact?: boolean;
};

/** The command `list`: every check, with its requirement and source. */
export function listCommand(context: Context, finish: Finish): Command {
  const layer = new Option('--layer <name>', `list only this layer: ${layersOf(PROVIDER_CHECKS).join(', ')}`);
  return new Command('list')
    .description('every check, with its requirement and source')
    .addOption(new Option('--only <pattern>', 'list only these checks (ids; * is any text)').argParser(collectOption))
    .addOption(new Option('--skip <pattern>', 'do not list these checks').argParser(collectOption))
    .addOption(layer.argParser(collectOption))
    .option('--client', `the checks of a client: ${layersOf(CLIENT_CHECKS).join(', ')}`)
    .option('--diff', `those of two contracts: ${layersOf(DIFF_CHECKS).join(', ')}`)
    .option('--pact', `those of compare-pact: ${layersOf(PACT_CHECKS).join(', ')}`)
    .addOption(new Option('--format <name>', 'form of the list').choices(LIST_FORMATS).default('text'))
    .action((options: Options) => finish(list(options, context)));
}

async function list({ format, layer, ...options }: Options, context: Context): Promise<ExitCode> {
  const all = checksOf(options);
  const selected = selection(
    options,
    all.map(({ id }) => id),
    [context.calledAs, 'list', ...kindsOf(options)].join(' '),
  );
  const layers = layer?.map((name) => knownLayer(name, layersOf(all))) ?? LAYERS;
  const checks = all.filter((check) => selected(check.id) && layers.includes(check.layer));
  if (checks.length === 0) {
    throw new UsageError('Failed to list checks: --layer, --only and --skip leave none. Leave one of them out.');
  }
  const written = await tryToWrite('the list', context, () => context.stdout.write(renderList(checks, format)));
  return written ? EXIT.ok : EXIT.inconclusive;
}

/** The options that say whose checks are meant. */
function kindsOf({ client, diff, pact }: Partial<Options>): string[] {
  return [...(client ? ['--client'] : []), ...(diff ? ['--diff'] : []), ...(pact ? ['--pact'] : [])];
}

/** The checks of what is meant: a provider, unless one of the options says otherwise. */
function checksOf({ client = false, diff = false, pact = false }: Partial<Options>): readonly CheckDefinition[] {
  const meant = [...(client ? [CLIENT_CHECKS] : []), ...(diff ? [DIFF_CHECKS] : []), ...(pact ? [PACT_CHECKS] : [])];
  const [checks = PROVIDER_CHECKS, ...others] = meant;
  if (others.length === 0) return checks;
  throw new UsageError('Failed to list checks: of --client, --diff and --pact several are given. Give one of them.');
}

function layersOf(checks: readonly CheckDefinition[]): Layer[] {
  return LAYERS.filter((layer) => checks.some((check) => check.layer === layer));
}

function knownLayer(name: string, known: readonly Layer[]): Layer {
  const layer = known.find((one) => one === name);
  if (layer) return layer;
  throw new UsageError(`Failed to read --layer: no layer is called "${name}". Give one of ${known.join(', ')}.`);
}
