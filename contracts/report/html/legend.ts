import { type Html, h } from './element.ts';

/** A mark of a chart by the name of its style, and what it stands for. */
export type LegendEntry = { mark: 'accepted' | 'refused' | 'failed' | 'offered' | 'limit'; text: string };

/** What the marks of a chart stand for, in the order of the chart. */
export function legendOf(entries: readonly LegendEntry[]): Html {
  return h('ul', { class: 'legend' }, ...entries.map(({ mark, text }) => h('li', {}, swatch(mark), text)));
}

function swatch(mark: LegendEntry['mark']): Html {
  const shape =
    mark === 'offered' || mark === 'limit'
      ? h('line', { class: mark, x1: 0, x2: 16, y1: 6, y2: 6 })
      : h('rect', { class: mark, x: 2, y: 0, width: 12, height: 12, rx: 2 });
  return h('svg', { width: 16, height: 12, 'aria-hidden': 'true' }, shape);
}
