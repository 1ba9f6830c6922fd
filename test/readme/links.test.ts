import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { PROJECT } from '../run-program.ts';
import { PAGES, type Page, pageText } from './pages.ts';

type Link = { file: string; anchor: string | undefined };

/** The links of a page into this project, from its root on. */
function linksOf(page: Page): Link[] {
  const inText = [...pageText(page).matchAll(/\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"/g)];
  const targets = inText.map(([, link, source]) => link ?? source ?? '').filter((target) => !/^https?:/.test(target));
  return targets.map((target) => {
    const [path = '', anchor] = target.split('#');
    return { file: path === '' ? page : normalize(join(dirname(page), path)), anchor };
  });
}

/** The anchors of a page, as GitHub makes them of its headings. */
const anchorsOf = (page: Page): string[] =>
  [...pageText(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );

const isPage = (file: string): file is Page => (PAGES as readonly string[]).includes(file);

describe.each(PAGES)('the links of %s', (page) => {
  it('lead to files that are there, and to headings that they have', () => {
    const dead = linksOf(page).filter(
      ({ file, anchor }) =>
        !existsSync(join(PROJECT, file)) ||
        (anchor !== undefined && !(isPage(file) && anchorsOf(file).includes(anchor))),
    );
    expect(dead).toEqual([]);
  });
});

it('the README leads to every page', () => {
  const linked = linksOf('README.md').map(({ file }) => file);
  expect(PAGES.filter((page) => page !== 'README.md' && !linked.includes(page))).toEqual([]);
});

it('every page is in the package, but for those of the tests', () => {
  const shipped = PAGES.filter((page) => page.includes('/') && !page.startsWith('test/'));
  expect(shipped.filter((page) => !manifest.files.includes(page))).toEqual([]);
});
