import { CALL_OUTCOMES } from '../../contracts/report/latency-rows.ts';
import { engineText } from '../../contracts/report/limit.ts';
import { markdownText } from '../../contracts/report/markdown-escape.ts';
import { msText } from '../../contracts/report/ms-text.ts';
import { cut } from '../../contracts/report/value.ts';
import { visible } from '../../contracts/report/visible.ts';
import { wrap } from '../../contracts/report/wrap.ts';
import { loadText } from './compare-runs.ts';
import type { ComparedRow, ComparedRun, ComparisonVerdict, LoadComparison, RowVerdict } from './comparison.ts';

/** Forms of a comparison, by the names of `--format`. */
export const COMPARISON_FORMATS = ['text', 'json', 'markdown'] as const;
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number];

const RENDERERS: Readonly<Record<ComparisonFormat, (comparison: LoadComparison) => string>> = {
  text: renderText,
  json: (comparison) => `${JSON.stringify(comparison, null, 2)}\n`,
  markdown: renderMarkdown,
};

/** The comparison in this form. Pure: the same comparison gives the same text. */
export function renderComparison(comparison: LoadComparison, format: ComparisonFormat): string {
  return RENDERERS[format](comparison);
}

const VERDICTS: Readonly<Record<ComparisonVerdict, string>> = {
  noWorse: 'no worse',
  worse: 'worse',
  cannotTell: 'cannot tell',
};

const ROW_VERDICTS: Readonly<Record<RowVerdict, string>> = {
  noChange: 'no change',
  better: 'better',
  worse: 'WORSE',
  unclear: 'unclear',
};

const HEADS = ['before', 'after', 'change (99.9 % interval)', ''] as const;

function renderText({ verdict, before, after, differences, reasons, phases }: LoadComparison): string {
  const sections = [
    `${wrap(oneLine(aboutRun(before)), 'before  ', '        ')}\n${wrap(oneLine(aboutRun(after)), 'after   ', '        ')}`,
    ...differences.map((one) => wrap(`Differs: ${oneLine(one)}`, '', '  ')),
    ...phases.map((phase) => [oneLine(loadText(phase)), line('', HEADS), ...phase.rows.map(rowText)].join('\n')),
    ...reasons.map((one) => wrap(`No verdict: ${oneLine(one)}`, '', '  ')),
    VERDICTS[verdict],
  ];
  return `${sections.join('\n\n')}\n`;
}

function aboutRun({ command, target, startedAt, engine }: ComparedRun): string {
  const when = startedAt.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*Z$/, '$1 $2 UTC');
  return `${command} of ${target}, ${when}${engine ? `, by ${engineText(engine)}` : ''}`;
}

function rowText(row: ComparedRow): string {
  const [name = '', ...cells] = cellsOf(row);
  return line(name, cells);
}

function line(name: string, [before = '', after = '', change = '', verdict = '']: readonly string[]): string {
  return `  ${name.padEnd(18)}${before.padStart(8)}${after.padStart(8)}  ${change.padEnd(32)}${verdict}`.trimEnd();
}

/** A row in words: what it is of, before, after, by how much, and what that comes to. */
function cellsOf({ outcome, percentile, unit, before, after, change, interval, verdict }: ComparedRow): string[] {
  const number = unit === 'ms' ? msText : (value: number) => value.toFixed(1);
  const signed = (value: number): string => `${value < 0 ? '-' : '+'}${number(Math.abs(value))}`;
  const within = interval ? `(${signed(interval.from)} to ${signed(interval.to)})` : '(too few calls)';
  const name = percentile === undefined ? unit : `${percentile === 'p999' ? 'p99.9' : percentile}, ${unit}`;
  return [
    `${CALL_OUTCOMES[outcome]} ${name}`,
    number(before),
    number(after),
    `${signed(change)} ${within}`,
    ROW_VERDICTS[verdict],
  ];
}

function renderMarkdown({ verdict, before, after, differences, reasons, phases }: LoadComparison): string {
  const sections = [
    `## ${VERDICTS[verdict]}`,
    `- before: ${markdownText(aboutRun(before))}\n- after: ${markdownText(aboutRun(after))}`,
    ...(differences.length > 0 ? [differences.map((one) => `- differs: ${markdownText(one)}`).join('\n')] : []),
    ...(reasons.length > 0 ? [reasons.map((one) => `- no verdict: ${markdownText(one)}`).join('\n')] : []),
    ...phases.map((phase) => {
      const rows = [['', ...HEADS], ['---', '---:', '---:', '---', '---'], ...phase.rows.map(cellsOf)];
      return `### ${markdownText(loadText(phase))}\n\n${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`;
    }),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** What stands in a file that others may have written. */
function oneLine(text: string): string {
  return visible(cut(text, 1000));
}
