import { type Block, checksOf, consequences, replayCommands, shownBy, shownFindings, titleOf } from '../blocks.ts';
import { type CountedFinding, timesOf } from '../finding-groups.ts';
import { cut, expectedText, valueText } from '../value.ts';
import { type Html, h } from './element.ts';

/** A piece of the report: what is wrong in full, who shows it, and how to repeat it. */
export function blockCard(block: Block, edge: 'bad' | 'open'): Html {
  const { root, first, more } = block;
  const { shown, left } = shownFindings(block);
  const same = more.length > 0 && root === undefined ? [`The same in ${more.length} more: ${idsOf(more)}`] : [];
  return h(
    'article',
    { class: `card edge-${edge}` },
    h('h3', {}, titleOf(block)),
    ...shownBy(block).map((line) => h('p', {}, line)),
    h('p', { class: 'soft' }, `${first.requirement} Source: ${first.source}`),
    shown.length + left.length === 0
      ? undefined
      : h('ul', {}, ...shown.map(findingItem), ...left.map((line) => h('li', {}, line))),
    ...[...reasonsOf(block), ...same, ...consequences(block)].map((line) => h('p', {}, line)),
    ...commandsOf(block),
  );
}

function findingItem(cause: CountedFinding): Html {
  const { code, path, message, actual } = cause.finding;
  const place = path === '' ? [] : [' at ', h('code', {}, path)];
  return h(
    'li',
    {},
    h('code', {}, code),
    ...place,
    `${timesOf(cause)}: ${cut(message, 1000)}`,
    h(
      'dl',
      {},
      h('dt', {}, 'expected'),
      h('dd', {}, h('code', {}, expectedText(cause.finding))),
      h('dt', {}, 'actual'),
      h('dd', {}, h('code', {}, valueText(actual))),
    ),
  );
}

/** Reasons name their check where there is more than one. */
function reasonsOf(block: Block): string[] {
  const several = block.more.length > 0;
  return checksOf(block).flatMap(({ id, reason }) =>
    reason ? [cut(several ? `${id}: ${reason}` : reason, 1000)] : [],
  );
}

function commandsOf(block: Block): Html[] {
  const smallest = checksOf(block).find(({ counterexample }) => counterexample)?.counterexample;
  const commands = replayCommands(block);
  return [
    ...(smallest
      ? [
          h('p', { class: 'soft' }, `Smallest request (seed ${smallest.seed}, path ${smallest.path}):`),
          codeOf(cut(smallest.request).split('\n')),
        ]
      : []),
    ...(commands.length > 0 ? [codeOf(commands)] : []),
  ];
}

/** Lines as they are, to be copied. */
function codeOf(lines: readonly string[]): Html {
  return h('pre', {}, ...lines.flatMap((line, index) => (index === 0 ? [line] : [h('br'), line])));
}

function idsOf(checks: readonly { id: string }[]): string {
  return checks.map(({ id }) => id).join(' ');
}
