import { expect, it } from 'vitest';
import { renderHtml } from '../../../contracts/report/html/page.ts';
import { renderJunit } from '../../../contracts/report/junit.ts';
import type { LimitReport } from '../../../contracts/report/limit.ts';
import { renderMarkdown } from '../../../contracts/report/markdown.ts';
import { renderText } from '../../../contracts/report/text.ts';
import { check, reportOf } from './checks.ts';
import { FULL_LIMIT } from './full-report.ts';

const OK = { samples: 1800, p50: 0.5312, p90: 1.2345, p99: 12.345, p999: 123.45, max: 1234.5 };
const seconds = [{ second: 0, offered: 180, accepted: 180, refused: 0, failed: 0 }];
const phase = { profile: 'below', rate: 180, durationSeconds: 10, ranSeconds: 10, seconds };
const { refill: _, candidates: __, recoveryMs: ___, ...limit } = FULL_LIMIT;

/** A report of this latency, with this one from when calls were due. */
const reportIn = (due?: typeof OK, more: Partial<LimitReport> = {}) =>
  reportOf([check('limit-below-accepted', 'passed', { layer: 'limit' })], {
    limit: {
      ...limit,
      phases: [{ ...phase, latency: { accepted: OK }, ...(due && { latencyFromDue: { accepted: due } }) }],
      ...more,
    },
  });

it('the text has a table of latency that fits', () => {
  const lines = renderText(reportIn()).split('\n');
  expect(lines).toContain('  latency, ms                        calls    p50    p90    p99  p99.9    max');
  expect(lines).toContain('  below 180/s    OK                   1800  0.531   1.23   12.3    123   1235');
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
});

it('the Markdown and JUnit XML have it too', () => {
  expect(renderMarkdown(reportIn())).toContain('| below 180/s | OK | 1800 | 0.531 | 1.23 | 12.3 | 123 | 1235 |');
  expect(renderJunit(reportIn())).toContain(
    '<property name="latency below 180/s OK" value="1800 calls: p50 0.531 ms, p90 1.23 ms, p99 12.3 ms, p99.9 123 ms, max 1235 ms"/>',
  );
});

it('two loads of one profile are told apart by their rates, in every form', () => {
  const phases = [180, 198].map((rate) => ({ ...phase, rate, latency: { accepted: OK } }));
  const report = reportIn(undefined, { phases });
  for (const render of [renderText, renderMarkdown, renderJunit, renderHtml])
    expect(render(report)).toMatch(/below 180\/s[\s\S]*below 198\/s/);
});

it('latency from when calls were due has a line of its own where it says something else', () => {
  const late = { ...OK, max: OK.max + 500 };
  expect(renderText(reportIn(late))).toContain('\n  below 180/s    OK, from due         1800 ');
  expect(renderText(reportIn({ ...OK, max: OK.max + 0.5 }))).not.toContain('from due');
  expect(renderJunit(reportIn(late))).toContain('name="latency below 180/s OK from due"');
});

it('what else was measured of the limit is told in words', () => {
  const text = renderText(reportIn(OK, FULL_LIMIT)).replaceAll(/\s+/g, ' ');
  expect(text).toContain(
    'let in again 200 calls every 1000 ms, accepted again 800 ms after the rate fell, the limit may be a bucket of 200',
  );
});

it('a kind of limit of which it cannot be told whether refused calls count is told once', () => {
  const clock = { window: 'fixed-clock', refusedCallsCount: false } as const;
  const log = { window: 'sliding-log', refusedCallsCount: true } as const;
  const candidates = [clock, log, { ...clock, refusedCallsCount: true }];
  expect(renderText(reportIn(OK, { candidates })).replaceAll(/\s+/g, ' ')).toContain(
    'Limit of 200/s: enforced; offered 299.8/s by 4 instances of k6 v1.8.1, most offered 301 within a second',
  );
  expect(renderText(reportIn(OK, { candidates })).replaceAll(/\s+/g, ' ')).toContain(
    "the limit may be a window on the clock's second, be it that refused calls count or not, or a sliding window that counts refused calls too",
  );
});

it('the page says what each load is for, and of calls that were kept back what they are timed from', () => {
  expect(renderHtml(reportIn({ ...OK, max: OK.max + 500 }))).toMatch(
    /nothing may be refused[\s\S]*what held it back here/,
  );
  expect(renderText(reportIn({ ...OK, max: OK.max + 500 }))).toContain('from due: from when a call was due');
});

it.each([renderText, renderMarkdown, renderHtml])('what a long load showed over time is told by $name', (render) => {
  const told = render(reportIn(OK, FULL_LIMIT)).replaceAll(/<[^>]*>|\s+/g, ' ');
  expect(told).toMatch(
    /Latency of accepted calls over time:? +p50 1\.00 to 1\.50 ms, p99 4\.00 to 5\.00 ms, from the first/,
  );
  expect(told).toMatch(/Memory of the mock:? +RSS 80\.0 to 85\.0 MB, at most 90\.0; heap in use 20\.0 to 21\.0 MB/);
});
