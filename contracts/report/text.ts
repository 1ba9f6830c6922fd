import { styleText } from 'node:util';
import type { Finding } from '../finding.ts';
import { type CheckResult, LAYERS, type Observation, type Outcome } from './check.ts';
import type { LimitReport } from './limit.ts';
import type { Report, Verdict } from './report.ts';
import { wrap } from './wrap.ts';

export type TextOptions = { color?: boolean };
type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

/** The report for people, at most 80 columns where words allow; the verdict is the last line. */
export function renderText(report: Report, { color = false }: TextOptions = {}): string {
  const paint: Paint = (style, text) => (color ? styleText(style, text, { validateStream: false }) : text);
  const sections = [
    heading(report),
    layerTable(report, paint),
    ...(report.limit ? [limitLine(report.limit)] : []),
    ...report.checks.filter(({ outcome }) => outcome === 'failed').map((check) => details(check, paint)),
    ...report.checks.filter(({ outcome }) => outcome === 'observed').map((check) => details(check, paint)),
    observationList(report.observations),
    notRunList(report, paint),
    allowHint(report),
    verdictLine(report, paint),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function heading({ tool, command, target, contract, seed }: Report): string {
  const repeat = seed === 0 ? '' : `, seed ${seed}`;
  return `group-counter-kit ${tool.version}: ${command} ${target}\ncontract ${contract.version}${repeat}`;
}

const WORDS: Record<Outcome, string> = {
  passed: 'passed',
  failed: 'failed',
  waived: 'waived',
  observed: 'observed',
  notApplicable: 'not applicable',
  couldNotRun: 'not run',
  errored: 'errored',
};

function layerTable({ checks }: Report, paint: Paint): string {
  return LAYERS.flatMap((layer) => {
    const ofLayer = checks.filter((check) => check.layer === layer);
    if (ofLayer.length === 0) return [];
    const parts = countsOf(ofLayer).map(([outcome, count]) => {
      const text = `${String(count).padStart(3)} ${WORDS[outcome]}`;
      return outcome === 'passed' ? text : paint(outcome === 'failed' ? 'red' : 'yellow', text);
    });
    return [`  ${layer.padEnd(12)}${parts.join(',')}`];
  }).join('\n');
}

function countsOf(checks: readonly CheckResult[]): [Outcome, number][] {
  return (Object.keys(WORDS) as Outcome[])
    .map((outcome): [Outcome, number] => [outcome, checks.filter((check) => check.outcome === outcome).length])
    .filter(([, count]) => count > 0);
}

function limitLine({ documented, offered, accepted, refused, verdict }: LimitReport): string {
  const codes = Object.entries(refused.codes).map(([code, count]) => `${count} with ${code}`);
  const text = `Limit of ${documented}/s: offered ${Math.round(offered.achieved)}/s, accepted ${Math.round(accepted.sustainedPerSecond)}/s sustained, refused ${refused.total}${codes.length > 0 ? ` (${codes.join(', ')})` : ''}: ${verdict === 'inconclusive' ? 'not decided by this run' : verdict}`;
  return wrap(text, '  ').trimEnd();
}

function details(
  { id, layer, requirement, source, outcome, findings, reason, curl }: CheckResult,
  paint: Paint,
): string {
  const failed = outcome === 'failed';
  const title = `${failed ? 'FAILED' : 'Observed'} ${id} (${layer})`;
  return [
    paint(failed ? ['red', 'bold'] : ['yellow'], title),
    wrap(`${requirement} Source: ${source}`, '  '),
    ...findings.map(findingText),
    ...(reason ? [wrap(visible(reason), '  ')] : []),
    ...(curl ? [`  ${curl}`] : []),
  ].join('\n');
}

function findingText({ code, path, message: raw }: Finding): string {
  const message = visible(raw);
  // A message that begins with the place needs no second naming of it.
  const place = path === '' || message.startsWith(path) ? '' : ` at ${path}`;
  return wrap(`${code}${place}: ${message}`, '  - ').replaceAll('\n  - ', '\n    ');
}

/** What a provider wrote, without the control characters by which a terminal could be told to do things. */
function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function observationList(observations: readonly Observation[]): string {
  if (observations.length === 0) return '';
  const lines = observations.map(({ unknown, seen, samples }) => `${unknown}: ${seen} (${samples})`);
  return `Left open by the API, seen here (so many times):\n${wrap(lines.join(', '), '  ')}`;
}

const NOT_RUN: Partial<Record<Outcome, string>> = {
  errored: 'Errored',
  couldNotRun: 'Not run',
  notApplicable: 'Not applicable',
};

function notRunList({ checks }: Report, paint: Paint): string {
  const open = checks.filter(({ outcome }) => NOT_RUN[outcome] !== undefined);
  const byReason = Map.groupBy(
    open,
    ({ outcome, reason = 'no reason given' }) => `${NOT_RUN[outcome]}: ${visible(reason)}`,
  );
  return [...byReason]
    .map(
      ([reason, group]) =>
        `${paint('yellow', wrap(reason, '').trim())}\n${wrap(group.map(({ id }) => id).join(' '), '  ')}`,
    )
    .join('\n\n');
}

/** The exact options that would accept what could not run, where that is what stands between the run and a verdict. */
function allowHint({ verdict, checks }: Report): string {
  const open = checks.filter(({ outcome }) => outcome === 'couldNotRun');
  if (verdict !== 'inconclusive' || open.length === 0) return '';
  return `To accept what was not run:\n${wrap(open.map(({ id }) => `--allow-not-run ${id}`).join(' '), '  ')}`;
}

const STYLES: Record<Verdict, Style> = {
  compatible: ['green', 'bold'],
  incompatible: ['red', 'bold'],
  inconclusive: ['yellow', 'bold'],
};

function verdictLine({ verdict, counts, tool, complete }: Report, paint: Paint): string {
  const ran = tool.checks - counts.couldNotRun - counts.notApplicable;
  const parts = countsLine(counts);
  const cut = complete ? '' : 'interrupted, ';
  return `${paint(STYLES[verdict], verdict)}: ${cut}${ran} of ${tool.checks} checks ran: ${parts}`;
}

function countsLine(counts: Record<Outcome, number>): string {
  return (Object.keys(WORDS) as Outcome[])
    .filter((outcome) => counts[outcome] > 0 || outcome === 'passed' || outcome === 'failed')
    .map((outcome) => `${counts[outcome]} ${WORDS[outcome]}`)
    .join(', ');
}
