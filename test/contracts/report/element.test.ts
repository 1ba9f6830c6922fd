import { expect, it } from 'vitest';
import { h } from '../../../contracts/report/html/element.ts';

it.each([
  [`<b>&"'\``, '&lt;b&gt;&amp;&quot;&#39;&#96;'],
  ['a\nb', 'a\\u000ab'],
  ['\u202e\ufffe', '\\u202e\ufffd'],
])('text and attributes of a page hold %j as text', (text, escaped) => {
  expect(h('p', { id: text, class: undefined }, text, [1, undefined, h('br')]).html).toBe(
    `<p id="${escaped}">${escaped}1<br/></p>`,
  );
});
