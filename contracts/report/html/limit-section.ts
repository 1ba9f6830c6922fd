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

/** What a load is for, so that its chart can be read: by the name of its profile. */
const PURPOSES: Readonly<Record<string, string>> = {
  below: 'Within the limit: nothing may be refused.',
  at: "Exactly at the limit: what is refused here decides nothing, as the caller's own jitter brings it about.",
  above:
    'Beyond the limit: the surplus is to be refused. Single seconds may hold more than the limit, as windows and buckets let in what they had saved.',
  recovery: 'Beyond the limit, then below it, then below it again after a pause: how soon calls are accepted again.',
  window:
    'One call, and two bursts of 199 a second later, at 20 phases of a second: which window the limit has. It decides nothing else.',
};

function phaseCard(phase: LimitPhase, documented: number, id: string): Html {
  const { durationSeconds, ranSeconds } = phase;
  const broke = ranSeconds < durationSeconds ? `, broke off after ${ranSeconds} s` : '';
  return h(
    'section',
    { class: 'card' },
    h('h3', {}, `${phaseText(phase)} for ${durationSeconds} s${broke}`),
    PURPOSES[phase.profile] && h('p', { class: 'soft' }, PURPOSES[phase.profile] ?? ''),
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
  const told = latencyRows({ phases: [phase] });
  if (told.length === 0) return undefined;
  const rows = told.map(({ outcome, fromDue, latency }) => [
    fromDue ? `${outcome}, from when it was due` : outcome,
    ...latencyCells(latency),
  ]);
  const late = told.some(({ fromDue }) => fromDue)
    ? '; from when a call was due, what held it back here counts too'
    : '';
  const caption = `Latency in milliseconds${late}`;
  return tableOf({ caption, head: ['outcome', ...LATENCY_HEADS], rows, numbersFrom: 1 });
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
