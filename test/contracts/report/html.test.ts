import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../contracts/report/html/page.ts';
import type { LimitPhase } from '../../../contracts/report/limit.ts';
import type { Report } from '../../../contracts/report/report.ts';
import { check, reportOf } from './checks.ts';
import { FULL_LIMIT } from './full-report.ts';
import { hostileText, RUNS, reportSaying } from './hostile.ts';
import { elementsOf, type PageElement } from './page.ts';

/** A report of a load in which everything that others have a say in is this text. */
function loadSaying(text: string): Report {
  const limit = {
    ...FULL_LIMIT,
    engine: { name: 'k6', version: text },
    refused: { total: 1, codes: { [`x${text}`]: 1 } },
  } as const;
  return { ...reportSaying(text), limit };
}

const page = renderHtml(loadSaying('plain'));
const elements = elementsOf(page);
const named = (name: string, all: readonly PageElement[] = elements) => all.filter((one) => one.name === name);
const shapeOf = (html: string) =>
  elementsOf(html).map(({ name, attributes }) => [name, ...Object.keys(attributes)].join(' '));

/** A request that is shown may have lines. */
const withoutLines = (html: string) => shapeOf(html).filter((shape) => shape !== 'br');

describe('whatever a provider says, the page', () => {
  it('has the same elements with the same attributes', () => {
    const plain = withoutLines(page);
    fc.assert(
      fc.property(hostileText, (said) => {
        expect(withoutLines(renderHtml(loadSaying(`x${said}`)))).toEqual(plain);
      }),
      { ...RUNS, numRuns: 100 },
    );
  });

  it('shows what was said as text', () => {
    const said = `<script>alert(1)</script>" onload='x' <img src=//evil>`;
    const text = elementsOf(renderHtml(reportSaying(said)))[0]?.text ?? '';
    expect(text.split(said).length).toBeGreaterThan(10);
  });

  it('allows nothing from outside, runs nothing, and names its one style sheet by its hash', () => {
    const style = named('style').map(({ text }) => createHash('sha256').update(text).digest('base64'));
    const policy = named('meta').find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    expect(policy?.attributes['content']).toBe(
      `default-src 'none'; style-src 'sha256-${style[0]}'; base-uri 'none'; form-action 'none'`,
    );
    expect(style).toHaveLength(1);
    expect(
      shapeOf(page).filter((shape) =>
        /^(script|link|img|iframe|object|form|a)\b| (on\w+|src|href|style)\b/.test(shape),
      ),
    ).toEqual([]);
    expect(page).not.toMatch(/url\(|@import/);
  });
});

describe('the page of a load', () => {
  it('has charts with a title and a description, and the numbers in tables', () => {
    const charts = elements.filter(({ attributes }) => attributes['role'] === 'img');
    expect(charts).toHaveLength(2);
    for (const { attributes } of charts) {
      const labels = (attributes['aria-labelledby'] ?? '').split(' ');
      const found = labels.map((id) => elements.find((one) => one.attributes['id'] === id));
      expect(found.map((one) => one?.name)).toEqual(['title', 'desc']);
      expect(found.every((one) => (one?.text.length ?? 0) > 10)).toBe(true);
    }
    const cells = named('td').map(({ text }) => text);
    for (const cell of ['600', '400', '190', '1.90', '3.61']) expect(cells).toContain(cell);
  });

  it('has no two elements of one id, however many loads there are', () => {
    const phases = [...FULL_LIMIT.phases, ...FULL_LIMIT.phases];
    const ids = elementsOf(renderHtml({ ...loadSaying('x'), limit: { ...FULL_LIMIT, phases } })).flatMap(
      ({ attributes }) => attributes['id'] ?? [],
    );
    expect(ids).toHaveLength(8);
    expect(new Set(ids).size).toBe(8);
  });

  it('draws what was accepted to its height, and the limit at its own', () => {
    const [phase] = FULL_LIMIT.phases;
    const seconds = [{ second: 0, offered: 200, accepted: 100, refused: 100, failed: 0 }];
    const { secondsPerEntry: _, ...once } = phase as LimitPhase;
    const drawn = elementsOf(
      renderHtml({ ...loadSaying('x'), limit: { ...FULL_LIMIT, phases: [{ ...once, seconds }] } }),
    );
    const paths = named('path', drawn).map(({ attributes }) => [attributes['class'], attributes['d']]);
    // 6 % is left above the highest: 200 calls are 200 * 200 / 212 of the height.
    expect(paths).toEqual([
      ['accepted', 'M0 105.66H1L1 200H0Z'],
      ['refused', 'M0 11.32H1L1 105.66H0Z'],
      ['offered', 'M0 11.32H1'],
    ]);
    const limits = named('line', drawn).filter(({ attributes }) => attributes['class'] === 'limit');
    expect(limits.at(-1)?.attributes).toMatchObject({ x1: '0', x2: '100%', y1: '11.32', y2: '11.32' });
  });

  it('stays small for a soak of half an hour', () => {
    const seconds = Array.from({ length: 1800 }, (_, second) => ({
      second,
      offered: 180,
      accepted: 180,
      refused: 0,
      failed: 0,
    }));
    const { secondsPerEntry: _, ...once } = FULL_LIMIT.phases[0] as LimitPhase;
    const phases = [{ ...once, durationSeconds: 1800, seconds }];
    const html = renderHtml({ ...loadSaying('x'), limit: { ...FULL_LIMIT, phases } });
    expect(html.length).toBeLessThan(150_000);
    expect(named('td', elementsOf(html)).map(({ text }) => text)).toContain('2700');
  });

  it('says where it broke off', () => {
    const phases = FULL_LIMIT.phases.map((phase) => ({ ...phase, ranSeconds: 1.5 }));
    expect(renderHtml({ ...loadSaying('x'), limit: { ...FULL_LIMIT, phases } })).toContain('broke off after 1.5 s');
  });
});

it('the page of a run without a load has no charts, and findings before the rest', () => {
  const curl = "curl -sS 'http://127.0.0.1:1/'";
  const findings = [
    { code: 'http.status', path: 'status', expected: 200, actual: 500, message: 'It is 500.' },
  ] as const;
  const all = elementsOf(renderHtml(reportOf([check('one', 'failed', { findings, curl }), check('two', 'passed')])));
  expect(named('svg', all)).toEqual([]);
  expect(named('h2', all).map(({ text }) => text)).toEqual(['Failed', 'Checks']);
  expect(named('pre', all).map(({ text }) => text)).toEqual([curl]);
  expect(named('p', all).map(({ text }) => text)).toContain('✗ incompatible: 2 of 2 checks ran: 1 passed, 1 failed');
});
