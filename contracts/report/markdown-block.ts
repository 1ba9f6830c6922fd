import { type Block, checksOf, consequences, replayCommands, shownBy, shownFindings, titleOf } from './blocks.ts';
import { type CountedFinding, timesOf } from './finding-groups.ts';
import { markdownCode, markdownFence, markdownText } from './markdown-escape.ts';
import { cut, expectedText, valueText } from './value.ts';
import { visible } from './visible.ts';

/** A piece of the report: its first check in full, what is wrong, who else shows it, and how to repeat it. */
export function blockMarkdown(block: Block): string {
  const { root, first, more } = block;
  const { shown, left } = shownFindings(block);
  const commands = replayCommands(block);
  const smallest = checksOf(block).find(({ counterexample }) => counterexample)?.counterexample;
  const parts = [
    `#### ${root === undefined ? titleOf(block, markdownCode) : markdownText(root)}`,
    ...shownBy(block, markdownCode),
    `${markdownText(first.requirement)} Source: ${markdownText(first.source)}`,
    [...shown.map(findingItem), ...left.map((line) => `- ${line}`)].join('\n'),
    ...reasons(block),
    more.length === 0 || root !== undefined
      ? ''
      : `The same in ${more.length} more: ${more.map(({ id }) => markdownCode(id)).join(' ')}`,
    ...consequences(block, markdownCode),
    smallest
      ? `Smallest request (seed ${smallest.seed}, path ${markdownCode(smallest.path)}): ${markdownCode(cut(smallest.request))}`
      : '',
    commands.length > 0 ? markdownFence(commands.map(visible).join('\n'), 'sh') : '',
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function findingItem(cause: CountedFinding): string {
  const { code, path, message, actual } = cause.finding;
  const place = path === '' ? '' : ` at ${markdownCode(path)}`;
  return [
    `- ${markdownCode(code)}${place}${timesOf(cause)}: ${markdownText(cut(message, 1000))}`,
    `  - expected: ${markdownCode(expectedText(cause.finding))}`,
    `  - actual: ${markdownCode(valueText(actual))}`,
  ].join('\n');
}

/** Reasons name their check where there is more than one. */
function reasons(block: Block): string[] {
  const several = block.more.length > 0;
  return checksOf(block).flatMap(({ id, reason }) =>
    reason ? [`${several ? `${markdownCode(id)}: ` : ''}${markdownText(cut(reason, 1000))}`] : [],
  );
}
