import { median } from '../middle.ts';

/** How much more than an empty module a cold import of an entry may take, in milliseconds. */
export const IMPORT_GOAL_MS = 3;

/** How long each process took to load it, in milliseconds. */
export type ImportTimes = { name: string; style: 'import' | 'require'; milliseconds: number[] };

/** The times in Markdown; of each style the first is the empty module, the measure of the others. */
export function renderImports(all: readonly ImportTimes[]): string {
  const rows = all.map((one) => {
    const empty = all.find(({ style }) => style === one.style) ?? one;
    return {
      ...one,
      isEmpty: one === empty,
      ms: median(one.milliseconds),
      more: median(one.milliseconds) - median(empty.milliseconds),
    };
  });
  return [
    `| cold import of | by | ms | more than the empty one | goal: within ${IMPORT_GOAL_MS} ms |`,
    '|---|---|---:|---:|---|',
    ...rows.map(({ name, style, ms, more, isEmpty }) =>
      isEmpty
        ? `| ${name} | ${style} | ${ms.toFixed(1)} | | |`
        : `| ${name} | ${style} | ${ms.toFixed(1)} | ${more.toFixed(1)} | ${more <= IMPORT_GOAL_MS ? 'met' : 'not met'} |`,
    ),
  ].join('\n');
}
