import { styleText } from 'node:util';
import { blocksOf } from './blocks.ts';
import { LAYERS, type Observation, type Outcome } from './check-result.ts';
import { coverageText } from './coverage.ts';
import { LATENCY_HEADS, latencyCells, latencyRows } from './latency-rows.ts';
import type { LimitReport } from './limit.ts';
import { limitFacts, limitVerdictText, overTimeFacts } from './limit-facts.ts';
import { allowOptions, byReason, troublesOf } from './open.ts';
import { countOutcomes, type Report, type Verdict } from './report.ts';
import { blockText, type Paint, type Style } from './text-block.ts';
import { visible } from './visible.ts';
import { COUNTED, howMany, OUTCOME_WORDS, outcomes, tally } from './words.ts';
import { wrap } from './wrap.ts';

/** `verbose` lists what was seen of everything that the API leaves open, instead of counting it. */
export type TextOptions = { color?: boolean; verbose?: boolean };

/** The report for people, at most 80 columns where words allow: worst first, the verdict is the last line. */
export function renderText(report: Report, { color = false, verbose = false }: TextOptions = {}): string {
  const paint: Paint = (style, text) => (color ? styleText(style, text, { validateStream: false }) : text);
  const told = (outcome: Outcome) => tell(report, outcome, paint);
  const listed = (outcome: Outcome) => list(report, outcome, paint);
  const sections = [
    heading(report),
    layerTable(report, paint),
    ...(report.limit ? [limitText(report.limit)] : []),
    ...told('failed'),
    ...troublesOf(report).map((trouble) => paint('yellow', wrap(`No verdict: ${visible(trouble)}`, '', '  '))),
    ...told('errored'),
    ...listed('errored'),
    ...told('waived'),
    waiverList(report),
    ...told('observed'),
    observationText(report.observations, verbose),
    report.coverage ? coverageText(report.coverage) : '',
    ...listed('couldNotRun'),
    ...listed('notApplicable'),
    allowHint(report),
    verdictLine(report, paint),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

const STYLES: Record<Verdict, Style> = {
  compatible: ['green', 'bold'],
  incompatible: ['red', 'bold'],
  inconclusive: ['yellow', 'bold'],
};

/** The last line begins with the verdict and fits: what became of the checks may have to stand before it. */
function verdictLine(report: Report, paint: Paint): string {
  const verdict = paint(STYLES[report.verdict], report.verdict);
  if (`${report.verdict}: ${tally(report)}`.length <= 80) return `${verdict}: ${tally(report)}`;
  return `${wrap(`Checks: ${outcomes(report)}`, '', '  ')}\n${verdict}: ${howMany(report)}`;
}

function heading({ tool, command, subject, target, contract, seed }: Report): string {
  const repeat = seed === 0 ? '' : `, seed ${seed}`;
  const about = subject ? [subject.name, subject.version, subject.language].filter(Boolean).join(' ') : '';
  return [
    wrap(`group-counter-kit ${tool.version}: ${command} ${visible(target)}`, '', '  '),
    ...(about === '' ? [] : [wrap(visible(about), '', '  ')]),
    `contract ${contract.version}${repeat}`,
  ].join('\n');
}

function layerTable({ checks }: Report, paint: Paint): string {
  return LAYERS.flatMap((layer) => {
    const ofLayer = checks.filter((check) => check.layer === layer);
    if (ofLayer.length === 0) return [];
    const counts = countOutcomes(ofLayer);
    const parts = COUNTED.filter((outcome) => counts[outcome] > 0).map((outcome) => {
      const text = `${String(counts[outcome]).padStart(3)} ${OUTCOME_WORDS[outcome]}`;
      return outcome === 'passed' ? text : paint(outcome === 'failed' ? 'red' : 'yellow', text);
    });
    // All seven outcomes would be longer than a line.
    const lines = [parts.slice(0, 4), parts.slice(4)].filter((line) => line.length > 0);
    return [`  ${layer.padEnd(12)}${lines.map((line) => line.join(',')).join(`,\n${' '.repeat(14)}`)}`];
  }).join('\n');
}

function limitText(limit: LimitReport): string {
  const facts = limitFacts(limit).map(({ name, value }) => `${name} ${value}`);
  const line = `Limit of ${limit.documented}/s: ${limitVerdictText(limit)}; ${facts.join(', ')}`;
  const overTime = overTimeFacts(limit).map(({ name, value }) => wrap(`${name}: ${value}`, '  '));
  return [wrap(visible(line), '  '), ...latencyTable(limit), ...overTime].join('\n');
}

const FROM_DUE = 'from due: from when a call was due, so that what held it back here counts too';

/** The lines of a table: what is quick to read at 80 columns. JSON has the rest. */
function latencyTable(limit: LimitReport): string[] {
  const rows = latencyRows(limit);
  if (rows.length === 0) return [];
  const line = (load: string, outcome: string, cells: readonly string[]): string =>
    `  ${load.padEnd(15)}${outcome.padEnd(18)}${cells.map((cell) => cell.padStart(7)).join('')}`;
  return [
    line('latency, ms', '', LATENCY_HEADS),
    ...rows.map(({ load, outcome, fromDue, latency }) =>
      line(visible(load), fromDue ? `${outcome}, from due` : outcome, latencyCells(latency)),
    ),
    ...(rows.some(({ fromDue }) => fromDue) ? [wrap(FROM_DUE, '  ')] : []),
  ];
}

/** What was judged, in full. Of what errored, only what has findings; the rest is listed by its reason. */
function tell({ checks }: Report, outcome: Outcome, paint: Paint): string[] {
  const those = checks.filter((check) => check.outcome === outcome);
  const telling = outcome === 'errored' ? those.filter(({ findings }) => findings.length > 0) : those;
  return blocksOf(telling).map((block) => blockText(block, paint));
}

const NOT_JUDGED: Partial<Record<Outcome, string>> = {
  errored: 'Errored',
  couldNotRun: 'Not run',
  notApplicable: 'Not applicable',
};

/** What was not judged, by reason. */
function list({ checks }: Report, outcome: Outcome, paint: Paint): string[] {
  const silent = checks.filter(({ findings }) => findings.length === 0);
  return byReason(silent, outcome).map(({ reason, ids }) => {
    const title = wrap(`${NOT_JUDGED[outcome] ?? outcome}: ${visible(reason)}`, '');
    return `${paint('yellow', title)}\n${wrap(ids.join(' '), '  ')}`;
  });
}

/** Waivers that do not do what they are for, or not for long; those that do stand at their checks. */
function waiverList({ waivers }: Report): string {
  const idle = waivers.filter(({ state }) => state !== 'used').map(({ check, state }) => `${check} ${state}`);
  const ending = waivers.flatMap(({ check, endsSoon }) => (endsSoon ? [`${check} until ${visible(endsSoon)}`] : []));
  const listed = (title: string, those: readonly string[]) =>
    those.length === 0 ? [] : [`${title}:\n${wrap(those.join(', '), '  ')}`];
  return [...listed('Waivers that excuse nothing', idle), ...listed('Waivers that end soon', ending)].join('\n\n');
}

function observationText(observations: readonly Observation[], verbose: boolean): string {
  if (observations.length === 0) return '';
  const unknowns = new Set(observations.map(({ unknown }) => unknown)).size;
  const things = unknowns === 1 ? '1 thing' : `${unknowns} things`;
  if (!verbose) return `Left open by the API: ${things} observed, not judged (--verbose lists them).`;
  const lines = observations.map(({ unknown, seen, samples }) => visible(`${unknown}: ${seen} (${samples})`));
  return `Left open by the API, seen here (so many times):\n${wrap(lines.join(', '), '  ')}`;
}

function allowHint(report: Report): string {
  const options = allowOptions(report);
  return options.length === 0 ? '' : `To accept what was not run:\n${wrap(options, '  ')}`;
}
