import { blocksOf } from './blocks.ts';
import { LAYERS, type Outcome } from './check-result.ts';
import { kindOf } from './coverage.ts';
import { LATENCY_HEADS, latencyCells, latencyRows } from './latency-rows.ts';
import { limitFacts, limitVerdictText, overTimeFacts } from './limit-facts.ts';
import { blockMarkdown } from './markdown-block.ts';
import { markdownCode, markdownFence, markdownText } from './markdown-escape.ts';
import { allowOptions, byReason, type NotJudged, troublesOf } from './open.ts';
import { countOutcomes, type Report } from './report.ts';
import { COUNTED, OUTCOME_WORDS, tally } from './words.ts';

/** The report as GitHub's Markdown, for the summary of a job: verdict first, then what it is made of, worst first. */
export function renderMarkdown(report: Report): string {
  const sections = [
    `## ${report.verdict}: ${tally(report)}`,
    about(report),
    layerTable(report),
    limitLine(report),
    latencyTable(report),
    overTimeLines(report),
    told(report, 'failed', 'Failed'),
    troubles(report),
    told(report, 'errored', 'Errored'),
    told(report, 'waived', 'Waived'),
    waiverTable(report),
    told(report, 'observed', 'Observed'),
    notRun(report),
    observationTable(report),
    coverageTable(report),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function about({ command, target, subject, tool, contract, seed, durationMs }: Report): string {
  const parts = [
    `${markdownCode(command)} of ${markdownCode(target)}`,
    ...(subject ? [markdownText([subject.name, subject.version, subject.language].filter(Boolean).join(' '))] : []),
    `contract ${contract.version}`,
    ...(seed === 0 ? [] : [`seed ${seed}`]),
    `${(durationMs / 1000).toFixed(1)} s`,
    `group-counter-kit ${tool.version}`,
  ];
  return parts.join(', ');
}

function layerTable({ checks }: Report): string {
  const layers = LAYERS.filter((layer) => checks.some((check) => check.layer === layer));
  if (layers.length === 0) return '';
  const used = COUNTED.filter((outcome) => checks.some((check) => check.outcome === outcome));
  const rows = layers.map((layer) => {
    const counts = countOutcomes(checks.filter((check) => check.layer === layer));
    return [layer, ...used.map((outcome) => String(counts[outcome] || ''))];
  });
  return table(['layer', ...used.map((outcome) => OUTCOME_WORDS[outcome])], rows, 1);
}

function limitLine({ limit }: Report): string {
  if (!limit) return '';
  const facts = limitFacts(limit).map(({ name, value }) => `${name} ${markdownText(value)}`);
  return `Limit of ${limit.documented}/s: ${limitVerdictText(limit)}; ${facts.join(', ')}`;
}

function latencyTable({ limit }: Report): string {
  const rows = latencyRows(limit ?? {}).map(({ load, outcome, fromDue, latency }) => [
    markdownText(load),
    fromDue ? `${outcome}, from when it was due` : outcome,
    ...latencyCells(latency),
  ]);
  return rows.length === 0 ? '' : table(['latency, ms', 'outcome', ...LATENCY_HEADS], rows, 2);
}

function overTimeLines({ limit }: Report): string {
  if (!limit) return '';
  return overTimeFacts(limit)
    .map(({ name, value }) => `- ${name}: ${markdownText(value)}`)
    .join('\n');
}

function told({ checks }: Report, outcome: Outcome, title: string): string {
  const those = checks.filter((check) => check.outcome === outcome);
  return those.length === 0 ? '' : [`### ${title}`, ...blocksOf(those).map(blockMarkdown)].join('\n\n');
}

function troubles(report: Report): string {
  const parts = troublesOf(report).map((part) => `- ${markdownText(part)}`);
  return parts.length === 0 ? '' : `### No verdict\n\n${parts.join('\n')}`;
}

function waiverTable({ waivers }: Report): string {
  if (waivers.length === 0) return '';
  const rows = waivers.map(({ check, state, endsSoon }) => [
    markdownCode(check),
    endsSoon ? `${state}, ends ${markdownText(endsSoon)}` : state,
  ]);
  return `### Waivers\n\n${table(['check', 'state'], rows)}`;
}

function notRun(report: Report): string {
  const missing = byReason(report.checks, 'couldNotRun').map((group) => item('Not run', group));
  const notAsked = byReason(report.checks, 'notApplicable').map((group) => item('Not applicable', group));
  if (missing.length + notAsked.length === 0) return '';
  const options = allowOptions(report);
  return [
    '### Did not run',
    [...missing, ...notAsked].join('\n'),
    ...(options.length > 0 ? [`To accept what was not run:\n\n${markdownFence(options.join(' '))}`] : []),
  ].join('\n\n');
}

function item(title: string, { reason, ids }: NotJudged): string {
  return `- ${title}: ${markdownText(reason)}: ${ids.map(markdownCode).join(' ')}`;
}

function observationTable({ observations }: Report): string {
  if (observations.length === 0) return '';
  const rows = observations.map(({ unknown, seen, samples }) => [
    markdownCode(unknown),
    markdownText(seen),
    `${samples}`,
  ]);
  return `### Left open by the API, seen here\n\n${table(['unknown', 'seen', 'times'], rows, 2)}`;
}

function coverageTable({ coverage }: Report): string {
  if (coverage === undefined) return '';
  const { percent, met, missed } = coverage;
  const kinds = Map.groupBy([...met, ...missed], kindOf);
  const rows = [...kinds].map(([kind, ids]) => {
    const never = ids.filter((id) => missed.includes(id));
    return [kind, never.map(markdownCode).join(' '), `${ids.length - never.length} of ${ids.length}`];
  });
  return `### Coverage: ${percent} %\n\n${table(['outcomes', 'never met', 'met'], rows, 2)}`;
}

/** A table whose columns from `numbersFrom` on are numbers. */
function table(head: readonly string[], rows: readonly (readonly string[])[], numbersFrom = head.length): string {
  const rule = head.map((_name, index) => (index < numbersFrom ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
