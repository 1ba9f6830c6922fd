import { type LimitPhase, type LimitSecond, phaseText } from '../limit.ts';
import { type Html, h } from './element.ts';
import { legendOf } from './legend.ts';
import { roundTicks } from './scale.ts';

const HEIGHT = 200;

/** The order in which outcomes are stacked: what was accepted stands on the ground, to be held against the limit. */
const STACKED = ['accepted', 'refused', 'failed'] as const;
const WORDS = { accepted: 'accepted', refused: 'refused', failed: 'failed' } as const;

/** More seconds than these have no words of their own under the pointer; the table has them. */
const MOST_HOVERED = 120;

/** What a load offered in each second and what came of it, stacked, against the limit. `id` is its own on the page. */
export function secondsChart(phase: LimitPhase, documented: number, id: string): Html {
  const bars = barsOf(phase);
  const top = Math.max(documented, ...bars.map(({ offered }) => offered)) * 1.06;
  const shown = STACKED.filter((outcome) => bars.some((bar) => bar[outcome] > 0));
  return h(
    'figure',
    {},
    h('figcaption', {}, 'Calls in each second'),
    legendOf([
      { mark: 'offered', text: 'offered' },
      ...shown.map((outcome) => ({ mark: outcome, text: WORDS[outcome] })),
      { mark: 'limit', text: `limit of ${documented}/s` },
    ]),
    h(
      'div',
      { class: 'plot' },
      h(
        'svg',
        { role: 'img', 'aria-labelledby': `${id}-title ${id}-about`, width: '100%', height: HEIGHT + 24 },
        h('title', { id: `${id}-title` }, `${phaseText(phase)}: calls in each second`),
        h('desc', { id: `${id}-about` }, aboutOf(bars, documented)),
        grid(top, bars.length, phase),
        h(
          'svg',
          { width: '100%', height: HEIGHT, viewBox: `0 0 ${bars.length || 1} ${HEIGHT}`, preserveAspectRatio: 'none' },
          ...shown.map((outcome) => h('path', { class: outcome, d: areaOf(bars, outcome, top) })),
          h('path', { class: 'offered', d: lineOf(bars, top), 'vector-effect': 'non-scaling-stroke' }),
          ...(bars.length > MOST_HOVERED ? [] : bars.map((bar, index) => hovered(bar, index))),
        ),
        h('line', { class: 'limit', x1: 0, x2: '100%', y1: yOf(documented, top), y2: yOf(documented, top) }),
      ),
    ),
  );
}

/** The seconds that were asked for, each as calls a second: what was sent after the end has no whole second. */
function barsOf({ seconds, durationSeconds, secondsPerEntry = 1 }: LimitPhase): LimitSecond[] {
  const within = seconds.filter(({ second }) => second < durationSeconds);
  const each = (count: number): number => Math.round((count / secondsPerEntry) * 10) / 10;
  return within.map(({ second, offered, accepted, refused, failed }) => {
    return { second, offered: each(offered), accepted: each(accepted), refused: each(refused), failed: each(failed) };
  });
}

function yOf(value: number, top: number): number {
  return Math.round((1 - value / top) * HEIGHT * 100) / 100;
}

/** An outcome's band: along its upper edge, a step a second, and back along its lower one. */
function areaOf(bars: readonly LimitSecond[], outcome: (typeof STACKED)[number], top: number): string {
  const below = STACKED.slice(0, STACKED.indexOf(outcome));
  const base = (bar: LimitSecond): number => below.reduce((sum, name) => sum + bar[name], 0);
  const upper = bars.map((bar, at) => `${at} ${yOf(base(bar) + bar[outcome], top)}H${at + 1}`);
  const lower = bars.map((bar, at) => `${at + 1} ${yOf(base(bar), top)}H${at}`).reverse();
  return `M${[...upper, ...lower].join('L')}Z`;
}

function lineOf(bars: readonly LimitSecond[], top: number): string {
  return bars.length === 0 ? '' : `M${bars.map(({ offered }, at) => `${at} ${yOf(offered, top)}H${at + 1}`).join('L')}`;
}

function hovered({ second, offered, accepted, refused, failed }: LimitSecond, index: number): Html {
  const words = `second ${second}: ${offered} offered, ${accepted} accepted, ${refused} refused, ${failed} failed`;
  return h('rect', { class: 'hover', x: index, y: 0, width: 1, height: HEIGHT }, h('title', {}, words));
}

function grid(top: number, bars: number, { secondsPerEntry = 1 }: LimitPhase): Html[] {
  const calls = roundTicks(top, 4).flatMap((value) => {
    const y = yOf(value, top);
    return [
      h('line', { class: 'grid', x1: 0, x2: '100%', y1: y, y2: y }),
      h('text', { x: -6, y: y + 4, 'text-anchor': 'end' }, value),
    ];
  });
  const seconds = roundTicks(bars * secondsPerEntry, 5).map((second) => {
    const x = `${Math.round((second / secondsPerEntry / (bars || 1)) * 10_000) / 100}%`;
    return h('text', { x, y: HEIGHT + 18, 'text-anchor': 'middle' }, `${second} s`);
  });
  return [...calls, ...seconds];
}

function aboutOf(bars: readonly LimitSecond[], documented: number): string {
  const range = (name: keyof LimitSecond): string => {
    const values = bars.map((bar) => bar[name]);
    return values.length === 0 ? '0' : `${Math.min(...values)} to ${Math.max(...values)}`;
  };
  return `Over ${bars.length} points in time: ${range('offered')} calls a second offered, ${range('accepted')} accepted, ${range('refused')} refused, ${range('failed')} failed; the limit is ${documented}. The table below has the numbers.`;
}
