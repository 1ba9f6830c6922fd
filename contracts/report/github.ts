import { type Block, blocksOf, consequences, replayCommands, shownFindings } from './blocks.ts';
import type { CheckResult } from './check-result.ts';
import { countedText, inOneLine } from './check-text.ts';
import { coverageLine } from './coverage.ts';
import { byReason, type NotJudged, troublesOf } from './open.ts';
import type { Report } from './report.ts';
import { cut } from './value.ts';
import { visible } from './visible.ts';
import { WAIVER_STALE } from './waivers.ts';
import { tally } from './words.ts';

type Annotation = { level: 'error' | 'warning' | 'notice'; title: string; message: string; file?: string };

/** GitHub shows ten of a kind for a step, and drops the rest without a word. */
const MOST_ANNOTATIONS = 10;

/** The report as GitHub's workflow commands, worst first, at most ten, the last of which says how many more there are; then the verdict. */
export function renderGithub(report: Report): string {
  const all = annotationsOf(report);
  const shown = all.length <= MOST_ANNOTATIONS ? all : [...all.slice(0, MOST_ANNOTATIONS - 1), theRest(all)];
  return `${[...shown.map(command), `${report.verdict}: ${tally(report)}`].join('\n')}\n`;
}

function annotationsOf(report: Report): Annotation[] {
  const { checks, waivers, waiversFile } = report;
  const file = waiversFile === undefined ? {} : { file: waiversFile };
  const failed = checks.filter(({ outcome }) => outcome === 'failed');
  const [excused, open] = [checks.filter((check) => check.excused), checks.filter((check) => !check.excused)];
  const isDeciding = ({ level }: CheckResult) => level === 'must';
  const isOpen = ({ level }: CheckResult) => level === 'unknown';
  const observed = checks.filter(({ outcome }) => outcome === 'observed');
  const expired = waivers.filter(({ state }) => state === 'expired').map(({ check }) => check);
  const ending = waivers.flatMap(({ check, endsSoon }) => (endsSoon ? [`${check} until ${endsSoon}`] : []));
  const bad = [
    ...(expired.length > 0 ? [`expired: ${expired.join(', ')}`] : []),
    ...(ending.length > 0 ? [`end soon: ${ending.join(', ')}`] : []),
  ];
  return [
    ...blocksOf(failed.filter(isDeciding)).map((block) => ({
      ...ofBlock(block, 'error'),
      ...(block.first.id === WAIVER_STALE && file),
    })),
    ...troublesOf(report).map(ofTrouble),
    ...byReason(checks, 'errored').map((group) => ofReason(group, 'errored')),
    ...blocksOf(failed.filter((check) => !isDeciding(check))).map((block) => ofBlock(block, 'warning')),
    ...byReason(open, 'couldNotRun').map((group) => ofReason(group, 'not run')),
    ...blocksOf(observed.filter((check) => !isOpen(check))).map((block) => ofBlock(block, 'warning')),
    ...(bad.length > 0 ? [{ level: 'warning', title: 'waivers', message: bad.join('; '), ...file } as const] : []),
    ...checks.filter(({ outcome }) => outcome === 'waived').map(ofWaived),
    ...byReason(excused, 'couldNotRun').map((group) => ofReason(group, 'not run', 'notice')),
    ...blocksOf(observed.filter(isOpen)).map((block) => ofBlock(block, 'notice')),
    ...ofObservations(report),
    ...(report.coverage
      ? [{ level: 'notice', title: 'coverage', message: visible(coverageLine(report.coverage)) } as const]
      : []),
  ];
}

function ofBlock(block: Block, level: Annotation['level']): Annotation {
  const { first, more } = block;
  const { shown, left } = shownFindings(block);
  const message = [
    ...(block.root === undefined ? [] : [visible(block.root)]),
    first.requirement,
    ...(shown.length > 0 ? [...shown.map(countedText), ...left] : [inOneLine(first)]),
    ...(more.length > 0 ? [`The same in ${more.length} more: ${more.map(({ id }) => id).join(', ')}`] : []),
    ...consequences(block),
    ...replayCommands(block).map(visible),
  ].filter((line) => line !== '');
  return { level, title: first.id, message: message.join('\n') };
}

function ofTrouble(trouble: string): Annotation {
  return { level: 'warning', title: 'inconclusive', message: visible(trouble) };
}

function ofReason({ reason, ids }: NotJudged, word: string, level: Annotation['level'] = 'warning'): Annotation {
  return { level, title: ids[0] ?? '', message: `${word}: ${visible(reason)}\n${ids.join(', ')}` };
}

function ofWaived(check: CheckResult): Annotation {
  return { level: 'notice', title: check.id, message: `waived: ${inOneLine(check)}` };
}

/** One annotation for all: what was seen is worth a line, not ten. */
function ofObservations({ observations }: Report): Annotation[] {
  if (observations.length === 0) return [];
  const seen = observations.map((one) => visible(`${one.unknown}: ${one.seen} (${one.samples})`));
  return [{ level: 'notice', title: 'observations', message: `Left open by the API, seen here: ${seen.join(', ')}` }];
}

function theRest(all: readonly Annotation[]): Annotation {
  const rest = all.slice(MOST_ANNOTATIONS - 1);
  const titles = rest.map(({ title }) => title).join(', ');
  const message = `${rest.length} more are in the report: ${cut(titles, 500)}`;
  return { level: rest[0]?.level ?? 'notice', title: `and ${rest.length} more`, message };
}

/** Longest message of an annotation; GitHub keeps 64 KiB of all annotations of a run. */
const LONGEST = 4000;

function command({ level, title, message, file }: Annotation): string {
  const place = file === undefined ? '' : `,file=${escapeProperty(file)}`;
  return `::${level} title=${escapeProperty(title)}${place}::${escapeData(cut(message, LONGEST))}`;
}

function escapeData(text: string): string {
  return text.toWellFormed().replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
