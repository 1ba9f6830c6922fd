import { median } from '../middle.ts';

/** How much more than an empty module a cold import of an entry may take, in milliseconds. */
export const IMPORT_GOAL_MS = 3;

/** How long each process took to load it, and how much of that on the processor, in milliseconds. */
export type ImportTimes = {
  name: string;
  style: 'import' | 'require';
  milliseconds: number[];
  processorMs: number[];
};

/** The times in Markdown; of each style the first is the empty module, the measure of the others. */
export function renderImports(all: readonly ImportTimes[]): string {
  return [
    `| cold import of | by | ms | more than the empty one | goal: within ${IMPORT_GOAL_MS} ms | processor ms | more than the empty one |`,
    '|---|---|---:|---:|---|---:|---:|',
    ...all.map((one) => renderRow(one, all.find(({ style }) => style === one.style) ?? one)),
  ].join('\n');
}

function renderRow(one: ImportTimes, empty: ImportTimes): string {
  const { name, style } = one;
  const [ms, processorMs] = [median(one.milliseconds), median(one.processorMs)];
  if (one === empty) return `| ${name} | ${style} | ${ms.toFixed(1)} | | | ${processorMs.toFixed(1)} | |`;
  const more = ms - median(empty.milliseconds);
  const moreOfProcessor = processorMs - median(empty.processorMs);
  const met = more <= IMPORT_GOAL_MS ? 'met' : 'not met';
  return `| ${name} | ${style} | ${ms.toFixed(1)} | ${more.toFixed(1)} | ${met} | ${processorMs.toFixed(1)} | ${moreOfProcessor.toFixed(1)} |`;
}
