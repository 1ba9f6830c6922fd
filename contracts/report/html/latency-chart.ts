import { CALL_OUTCOMES } from '../latency-rows.ts';
import { type Latencies, type Latency, type LimitPhase, phaseText } from '../limit.ts';
import { msText } from '../ms-text.ts';
import { type Html, h } from './element.ts';
import { logScale } from './scale.ts';

const ROW = 48;

/** How long calls took, a line for each outcome on one logarithmic scale; nothing where no call was timed. */
export function latencyChart({ latency, ...phase }: LimitPhase, id: string): Html | undefined {
  const rows = (Object.keys(CALL_OUTCOMES) as (keyof Latencies)[]).flatMap((name) => {
    const one = latency[name];
    return one ? [{ name, latency: one }] : [];
  });
  if (rows.length === 0) return undefined;
  const { at, ticks } = logScale(rows.flatMap((row) => [row.latency.p50, row.latency.max]));
  const height = rows.length * ROW;
  const about = rows.map((row) => `${CALL_OUTCOMES[row.name]}: ${wordsOf(row.latency)}`).join('. ');
  return h(
    'figure',
    {},
    h('figcaption', {}, 'Latency: dot p50, thick to p90, thin to p99.9, ring longest'),
    h(
      'div',
      { class: 'plot' },
      h(
        'svg',
        { role: 'img', 'aria-labelledby': `${id}-title ${id}-about`, width: '100%', height: height + 24 },
        h('title', { id: `${id}-title` }, `${phaseText(phase)}: latency by outcome`),
        h('desc', { id: `${id}-about` }, `${about}. The table below has the numbers.`),
        ...ticks.flatMap((tick) => [
          h('line', { class: 'grid', x1: `${at(tick)}%`, x2: `${at(tick)}%`, y1: 0, y2: height }),
          h('text', { x: `${at(tick)}%`, y: height + 18, 'text-anchor': 'middle' }, tickText(tick)),
        ]),
        ...rows.map((row, index) => track(row.name, row.latency, index * ROW, (ms) => `${at(ms)}%`)),
      ),
    ),
  );
}

function track(name: keyof Latencies, latency: Latency, top: number, x: (ms: number) => string): Html {
  const y = top + ROW - 16;
  const line = (from: number, to: number, width: number): Html =>
    h('line', { class: `line-${name}`, x1: x(from), x2: x(to), y1: y, y2: y, 'stroke-width': width });
  return h(
    'g',
    {},
    h('title', {}, `${CALL_OUTCOMES[name]}: ${wordsOf(latency)}`),
    h('text', { x: 0, y: top + 16 }, `${CALL_OUTCOMES[name]}, ${latency.samples} calls`),
    line(latency.p50, latency.p90, 7),
    line(latency.p90, latency.p999, 2),
    h('circle', { class: `ring line-${name}`, cx: x(latency.max), cy: y, r: 4, 'stroke-width': 2 }),
    h('circle', { class: name, cx: x(latency.p50), cy: y, r: 6 }),
  );
}

function tickText(ms: number): string {
  return ms >= 1000 ? `${ms / 1000} s` : `${ms} ms`;
}

function wordsOf({ p50, p90, p99, p999, max }: Latency): string {
  return `p50 ${msText(p50)} ms, p90 ${msText(p90)}, p99 ${msText(p99)}, p99.9 ${msText(p999)}, longest ${msText(max)}`;
}
