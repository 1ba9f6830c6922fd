import { describe, expect, it } from 'vitest';
import { markdownCode, markdownFence, markdownText } from '../../../contracts/report/markdown-escape.ts';

describe('Markdown', () => {
  it.each([
    ['*a* _b_ [c](d) ~e~', '\\*a\\* \\_b\\_ \\[c\\](d) \\~e\\~'],
    ['<b>&amp;', '&lt;b&gt;&amp;amp;'],
    ['a|b\\', 'a\\|b\\\\'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['a\nb', 'a\\\\u000ab'],
  ])('shows the text %j as it is', (text, markdown) => {
    expect(markdownText(text)).toBe(markdown);
  });

  it.each([
    ['plain', '`plain`'],
    ['<b>', '`<b>`'],
    ['', ''],
    ['a|b', '<code>a&#124;b</code>'],
    ['a|`', '<code>a&#124;&#96;</code>'],
  ])('shows the code %j as it is', (text, markdown) => {
    expect(markdownCode(text)).toBe(markdown);
  });

  it('fences code with more backticks than it holds', () => {
    expect(markdownFence('a ```` b', 'sh')).toBe('`````sh\na ```` b\n`````');
  });
});
