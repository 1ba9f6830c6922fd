import { type Child, type Html, h } from './element.ts';

export type Table = {
  caption?: string;
  head: readonly string[];
  rows: readonly (readonly Child[])[];
  /** From which column on the cells are numbers. */
  numbersFrom?: number;
};

/** A table that scrolls by itself where the page is narrow. */
export function tableOf({ caption, head, rows, numbersFrom = head.length }: Table): Html {
  const kind = (index: number) => ({ class: index < numbersFrom ? undefined : 'number' });
  return h(
    'div',
    { class: 'wide' },
    h(
      'table',
      {},
      caption === undefined ? undefined : h('caption', {}, caption),
      h('thead', {}, h('tr', {}, ...head.map((name, index) => h('th', { scope: 'col', ...kind(index) }, name)))),
      h('tbody', {}, ...rows.map((cells) => h('tr', {}, ...cells.map((cell, index) => h('td', kind(index), cell))))),
    ),
  );
}
