import { Command, Option } from 'commander';
import { LAYERS, type Layer } from '../../contracts/report/check.ts';
import { LIST_FORMATS, type ListFormat, renderList } from '../../contracts/report/list.ts';
import { ALL_CHECKS } from '../all-checks.ts';
import type { Context } from '../context.ts';
import { EXIT, type ExitCode, type Finish } from '../exit-codes.ts';
import { collect } from '../options/define.ts';
import { tryToWrite } from '../options/output.ts';
import { type PatternOptions, selection } from '../options/patterns.ts';
import { UsageError } from '../usage-error.ts';

type Options = Pick<PatternOptions, 'only' | 'skip'> & { format: ListFormat; layer?: readonly Layer[] };

const LISTED_LAYERS = LAYERS.filter((layer) => ALL_CHECKS.some((check) => check.layer === layer));

/** The command `list`: every check, with its requirement and source. */
export function listCommand(context: Context, finish: Finish): Command {
  const layer = new Option('--layer <name>', `list only this layer: ${LISTED_LAYERS.join(', ')}`);
  return new Command('list')
    .description('every check, with its requirement and source')
    .addOption(new Option('--only <pattern>', 'list only these checks (ids; * is any text)').argParser(collect))
    .addOption(new Option('--skip <pattern>', 'do not list these checks').argParser(collect))
    .addOption(layer.argParser(collect))
    .addOption(new Option('--format <name>', 'form of the list').choices(LIST_FORMATS).default('text'))
    .action((options: Options) => finish(list(options, context)));
}

async function list({ format, layer, ...patterns }: Options, context: Context): Promise<ExitCode> {
  const selected = selection(
    patterns,
    ALL_CHECKS.map(({ id }) => id),
  );
  const layers = layer?.map(knownLayer) ?? LISTED_LAYERS;
  const checks = ALL_CHECKS.filter((check) => selected(check.id) && layers.includes(check.layer));
  if (checks.length === 0) {
    throw new UsageError('Failed to list checks: --layer, --only and --skip leave none. Leave one of them out.');
  }
  const written = await tryToWrite('the list', context, () => context.stdout.write(renderList(checks, format)));
  return written ? EXIT.ok : EXIT.inconclusive;
}

function knownLayer(name: string): Layer {
  const layer = LISTED_LAYERS.find((one) => one === name);
  if (layer) return layer;
  throw new UsageError(
    `Failed to read --layer: no layer is called "${name}". Give one of ${LISTED_LAYERS.join(', ')}.`,
  );
}
