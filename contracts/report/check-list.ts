import { type CheckDefinition, LAYERS } from './check-result.ts';
import { markdownCode, markdownText } from './markdown-escape.ts';
import { wrap } from './wrap.ts';

/** Forms of a list of checks. Closed set, public. */
export const LIST_FORMATS = ['text', 'json', 'markdown'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

const RENDERERS: Readonly<Record<ListFormat, (checks: readonly CheckDefinition[]) => string>> = {
  text: textList,
  json: (checks) => `${JSON.stringify({ version: 1, checks }, null, 2)}\n`,
  markdown: markdownList,
};

/** Checks with what they demand and why, by layer. Pure. */
export function renderList(checks: readonly CheckDefinition[], format: ListFormat): string {
  return RENDERERS[format](checks);
}

function textList(checks: readonly CheckDefinition[]): string {
  const layers = byLayer(checks).map(([layer, own]) => [layer, ...own.map(textItem)].join('\n'));
  const count = checks.length === 1 ? '1 check' : `${checks.length} checks`;
  return `${[...layers, count].join('\n\n')}\n`;
}

function textItem({ id, level, requirement, source, control }: CheckDefinition): string {
  return [
    `  ${id} (${level})`,
    wrap(`${requirement} Source: ${source}`, '    '),
    ...(control ? [`    Control: ${control}`] : []),
  ].join('\n');
}

function markdownList(checks: readonly CheckDefinition[]): string {
  const layers = byLayer(checks).map(([layer, own]) => {
    const rows = own.map(({ id, level, requirement, source, control }) => [
      markdownCode(id),
      level,
      markdownText(requirement),
      markdownText(source),
      control ? markdownCode(control) : '',
    ]);
    const head = [
      ['check', 'level', 'requirement', 'source', 'control'],
      ['---', '---', '---', '---', '---'],
    ];
    return [`## ${layer}`, [...head, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')].join('\n\n');
  });
  return `${layers.join('\n\n')}\n`;
}

function byLayer(checks: readonly CheckDefinition[]): [string, CheckDefinition[]][] {
  return LAYERS.map((layer): [string, CheckDefinition[]] => [
    layer,
    checks.filter((check) => check.layer === layer),
  ]).filter(([, own]) => own.length > 0);
}
