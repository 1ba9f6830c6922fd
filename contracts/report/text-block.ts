import type { styleText } from 'node:util';
import { type Block, checksOf, consequences, replayCommands, shownBy, shownFindings, titleOf } from './blocks.ts';
import type { CheckResult, Outcome } from './check-result.ts';
import { type CountedFinding, timesOf } from './finding-groups.ts';
import { cut, expectedText, valueText } from './value.ts';
import { visible } from './visible.ts';
import { wrap } from './wrap.ts';

export type Style = Parameters<typeof styleText>[0];
export type Paint = (style: Style, text: string) => string;

const TITLES: Partial<Record<Outcome, { word: string; style: Style }>> = {
  failed: { word: 'FAILED', style: ['red', 'bold'] },
  errored: { word: 'Errored', style: ['yellow'] },
  waived: { word: 'Waived', style: ['yellow'] },
  observed: { word: 'Observed', style: ['yellow'] },
};

/** A piece of the report: its first check in full, what is wrong, who else shows it, and how to repeat it. */
export function blockText(block: Block, paint: Paint): string {
  const { first } = block;
  const { shown, left } = shownFindings(block);
  const { word, style } = TITLES[first.outcome] ?? { word: first.outcome, style: 'yellow' };
  return [
    paint(style, wrap(visible(`${word} ${titleOf(block)}`), '', '  ')),
    ...shownBy(block).map((line) => wrap(line, '  ', '    ')),
    wrap(`${first.requirement} Source: ${first.source}`, '  '),
    ...shown.map(findingText),
    ...left.map((line) => `  ${line}`),
    ...reasonLines(block),
    ...moreLine(block),
    ...consequences(block).map((line) => wrap(line, '  ', '    ')),
    ...requestLines(block),
  ].join('\n');
}

function findingText(cause: CountedFinding): string {
  const { code, path, message, actual } = cause.finding;
  const place = path === '' ? '' : ` at ${visible(path)}`;
  return [
    wrap(`${code}${place}${timesOf(cause)}`, '  - ', '    '),
    wrap(cut(visible(message), 1000), '    '),
    wrap(expectedText(cause.finding), '    expected  ', '              '),
    wrap(valueText(actual), '    actual    ', '              '),
  ].join('\n');
}

/** Reasons name their check where there is more than one. */
function reasonLines(block: Block): string[] {
  const several = block.more.length > 0;
  return checksOf(block).flatMap(({ id, reason }) =>
    reason ? [wrap(cut(visible(several ? `${id}: ${reason}` : reason), 1000), '  ', several ? '    ' : '  ')] : [],
  );
}

function moreLine({ root, more, findings }: Block): string[] {
  if (more.length === 0 || root !== undefined) return [];
  const same = findings.length === 1 ? 'The same' : 'The same findings';
  return [wrap(`${same} in ${more.length} more: ${more.map(({ id }) => id).join(', ')}`, '  ', '    ')];
}

/** One request is enough to repeat what several checks show. It may be longer than a line, so that it can be copied. */
function requestLines(block: Block): string[] {
  if (block.first.outcome === 'waived') return [];
  const smallest = checksOf(block).find(({ counterexample }) => counterexample);
  return [
    ...(smallest ? smallestLines(smallest) : []),
    ...replayCommands(block).map((command) => `  ${visible(command)}`),
  ];
}

function smallestLines({ id, counterexample }: CheckResult): string[] {
  if (counterexample === undefined) return [];
  const { request, seed, path } = counterexample;
  const lines = cut(request).split('\n');
  return [
    wrap(`Smallest request of ${id} (seed ${seed}, path ${path}):`, '  ', '    '),
    ...lines.map((line) => wrap(visible(line), '    ')),
  ];
}
