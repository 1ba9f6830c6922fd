import { LATENCY_HEADS, latencyCells, latencyRows } from '../latency-rows.ts';
import { type LimitPhase, type LimitReport, phaseText } from '../limit.ts';
import { limitFacts, limitVerdictText, overTimeFacts } from '../limit-facts.ts';
import { type Html, h } from './element.ts';
import { latencyChart } from './latency-chart.ts';
import { secondsChart } from './seconds-chart.ts';
import { tableOf } from './table.ts';

/** What was measured of the limit: in a few words, then each load with its charts and their numbers. */
export function limitSection(limit: LimitReport): Html[] {
  const { documented, phases = [] } = limit;
  return [
    h('h2', {}, `The limit of ${documented}/s: ${limitVerdictText(limit)}`),
    h(
      'dl',
      { class: 'facts' },
      ...[...limitFacts(limit), ...overTimeFacts(limit)].map(({ name, value }) =>
        h('div', {}, h('dt', {}, name), h('dd', {}, value)),
      ),
    ),
    ...phases.map((phase, index) => phaseCard(phase, documented, `load-${index + 1}`)),
  ];
}

function phaseCard(phase: LimitPhase, documented: number, id: string): Html {
  const { durationSeconds, ranSeconds } = phase;
  const broke = ranSeconds < durationSeconds ? `, broke off after ${ranSeconds} s` : '';
  return h(
    'section',
    { class: 'card' },
    h('h3', {}, `${phaseText(phase)} for ${durationSeconds} s${broke}`),
    h(
      'div',
      { class: 'pair' },
      secondsChart(phase, documented, `${id}-seconds`),
      h('div', {}, latencyChart(phase, `${id}-latency`), latencyTable(phase)),
    ),
    secondsTable(phase),
  );
}

function latencyTable(phase: LimitPhase): Html | undefined {
  const rows = latencyRows({ phases: [phase] }).map(({ outcome, fromDue, latency }) => [
    fromDue ? `${outcome}, from when it was due` : outcome,
    ...latencyCells(latency),
  ]);
  if (rows.length === 0) return undefined;
  return tableOf({ caption: 'Latency in milliseconds', head: ['outcome', ...LATENCY_HEADS], rows, numbersFrom: 1 });
}

/** Rows of the table of seconds; a longer run has several seconds to a row, which add up. */
const MOST_ROWS = 120;

function secondsTable({ seconds, secondsPerEntry = 1 }: LimitPhase): Html {
  const each = Math.ceil(seconds.length / MOST_ROWS) || 1;
  const rows = Array.from({ length: Math.ceil(seconds.length / each) }, (_, row) => {
    const those = seconds.slice(row * each, (row + 1) * each);
    const sum = (name: 'offered' | 'accepted' | 'refused' | 'failed') =>
      those.reduce((total, one) => total + one[name], 0);
    return [those[0]?.second ?? 0, sum('offered'), sum('accepted'), sum('refused'), sum('failed')];
  });
  const head = ['second', 'offered', 'accepted', 'refused', 'failed'];
  const span = each * secondsPerEntry;
  const title = span === 1 ? 'Second by second' : `By every ${span} seconds`;
  return h('details', {}, h('summary', {}, title), tableOf({ head, rows, numbersFrom: 0 }));
}
