import { blocksOf } from '../blocks.ts';
import { type CheckResult, LAYERS, type Outcome } from '../check-result.ts';
import { kindOf } from '../coverage.ts';
import { allowOptions, byReason, type NotJudged, troublesOf } from '../open.ts';
import { countOutcomes, type Report } from '../report.ts';
import { COUNTED, OUTCOME_WORDS } from '../words.ts';
import { blockCard } from './block.ts';
import { type Html, h } from './element.ts';
import { tableOf } from './table.ts';

/** What was judged so, each piece in full; of what errored, what has no findings is listed by its reason. */
export function toldSection({ checks }: Report, outcome: Outcome, title: string): Html[] {
  const those = checks.filter((check) => check.outcome === outcome);
  const isListed = ({ findings }: CheckResult) => outcome === 'errored' && findings.length === 0;
  const edge = outcome === 'failed' ? 'bad' : 'open';
  const told = blocksOf(those.filter((check) => !isListed(check))).map((block) => blockCard(block, edge));
  const listed = byReason(those.filter(isListed), outcome).map(notJudged);
  if (those.length === 0) return [];
  return [h('h2', {}, title), ...told, ...(listed.length > 0 ? [h('ul', {}, ...listed)] : [])];
}

/** What kept the run from a verdict and stands at no check. */
export function troubleSection(report: Report): Html[] {
  const troubles = troublesOf(report);
  if (troubles.length === 0) return [];
  return [h('h2', {}, 'No verdict'), ...troubles.map((one) => h('p', { class: 'card edge-open' }, one))];
}

/** How many checks of each layer had which outcome. */
export function layerSection({ checks }: Report): Html[] {
  const layers = LAYERS.filter((layer) => checks.some((check) => check.layer === layer));
  if (layers.length === 0) return [];
  const used = COUNTED.filter((outcome) => checks.some((check) => check.outcome === outcome));
  const rows = layers.map((layer) => {
    const counts = countOutcomes(checks.filter((check) => check.layer === layer));
    return [layer, ...used.map((outcome) => counts[outcome] || undefined)];
  });
  const head = ['layer', ...used.map((outcome) => OUTCOME_WORDS[outcome])];
  return [h('h2', {}, 'Checks'), tableOf({ head, rows, numbersFrom: 1 })];
}

/** What became of the waivers. */
export function waiverSection({ waivers }: Report): Html[] {
  if (waivers.length === 0) return [];
  const rows = waivers.map(({ check, state, endsSoon }) => [check, endsSoon ? `${state}, ends ${endsSoon}` : state]);
  return [h('h2', {}, 'Waivers'), tableOf({ head: ['check', 'state'], rows })];
}

/** What did not run and why, with the options that would accept it. */
export function notRunSection(report: Report): Html[] {
  const items = (outcome: Outcome): Html[] => byReason(report.checks, outcome).map(notJudged);
  const all = [...items('couldNotRun'), ...items('notApplicable')];
  const options = allowOptions(report);
  if (all.length === 0) return [];
  return [
    h('h2', {}, 'Did not run'),
    h('ul', {}, ...all),
    ...(options.length > 0 ? [h('p', {}, 'To accept what was not run:'), h('pre', {}, options.join(' '))] : []),
  ];
}

function notJudged({ outcome, reason, ids }: NotJudged): Html {
  return h('li', {}, `${OUTCOME_WORDS[outcome]}: ${reason}: `, ...ids.flatMap((id) => [h('code', {}, id), ' ']));
}

/** What was seen of what the API leaves open. */
export function observationSection({ observations }: Report): Html[] {
  if (observations.length === 0) return [];
  const rows = observations.map(({ unknown, seen, samples }) => [h('code', {}, unknown), seen, samples]);
  return [
    h('h2', {}, 'Left open by the API, seen here'),
    tableOf({ head: ['unknown', 'seen', 'times'], rows, numbersFrom: 2 }),
  ];
}

/** Which outcomes of the API the tests of a client met. */
export function coverageSection({ coverage }: Report): Html[] {
  if (coverage === undefined) return [];
  const { percent, met, missed } = coverage;
  const rows = [...Map.groupBy([...met, ...missed], kindOf)].map(([kind, ids]) => {
    const never = ids.filter((id) => missed.includes(id));
    return [kind, never.join(' '), `${ids.length - never.length} of ${ids.length}`];
  });
  return [
    h('h2', {}, `Coverage: ${percent} %`),
    tableOf({ head: ['outcomes', 'never met', 'met'], rows, numbersFrom: 2 }),
  ];
}
