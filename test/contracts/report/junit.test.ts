import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../../../contracts/report/check-result.ts';
import { renderJunit } from '../../../contracts/report/junit.ts';
import type { LimitEngine } from '../../../contracts/report/limit.ts';
import type { Report } from '../../../contracts/report/report.ts';
import { check, reportOf } from './checks.ts';
import { hostileText, RUNS, reportSaying } from './hostile.ts';
import { readXml } from './xml.ts';

/** What Jenkins lets an element have: attributes with what is required of them, and children. */
const ALLOWED: Record<string, { required: string[]; optional: string[]; children: string[] }> = {
  testsuites: { required: [], optional: ['name', 'time', 'tests', 'failures', 'errors'], children: ['testsuite'] },
  testsuite: {
    required: ['name', 'tests', 'failures', 'errors'],
    optional: ['time', 'skipped', 'timestamp'],
    children: ['properties', 'testcase'],
  },
  properties: { required: [], optional: [], children: ['property'] },
  property: { required: ['name', 'value'], optional: [], children: [] },
  testcase: { required: ['name'], optional: ['classname', 'time'], children: ['skipped', 'error', 'failure'] },
  skipped: { required: [], optional: ['message', 'type'], children: [] },
  error: { required: [], optional: ['message', 'type'], children: [] },
  failure: { required: [], optional: ['message', 'type'], children: [] },
};

/** What is wrong with an element by the rules of Jenkins, and by our own: one child at most, no host. */
function faults({ name, attributes, children }: ReturnType<typeof readXml>): string[] {
  const rule = ALLOWED[name];
  if (!rule) return [`${name} is no element of JUnit`];
  const given = Object.keys(attributes);
  return [
    ...rule.required.filter((one) => !given.includes(one)).map((one) => `${name} lacks ${one}`),
    ...given.filter((one) => ![...rule.required, ...rule.optional].includes(one)).map((one) => `${name} has ${one}`),
    ...children.filter((one) => !rule.children.includes(one.name)).map((one) => `${name} holds ${one.name}`),
    ...(name === 'testcase' && children.length > 1 ? ['testcase has more than one child'] : []),
    ...children.flatMap(faults),
  ];
}

/** What the counts of the file say, and what is in it. */
function counts(report: Report): { said: unknown; held: unknown; suites: unknown[] } {
  const root = readXml(renderJunit(report));
  const cases = root.children.flatMap(({ children }) => children);
  const of = (all: typeof cases, name: string) =>
    String(all.filter(({ children: [child] }) => child?.name === name).length);
  const { tests, failures, errors } = root.attributes;
  return {
    said: { tests, failures, errors },
    held: { tests: String(cases.length), failures: of(cases, 'failure'), errors: of(cases, 'error') },
    suites: root.children.map(({ attributes, children }) => [
      [attributes['tests'], attributes['failures'], attributes['errors'], attributes['skipped']],
      [String(children.length), of(children, 'failure'), of(children, 'error'), of(children, 'skipped')],
    ]),
  };
}

describe('the time of a test case', () => {
  it('is that of its calls in seconds, and a suite has the sum', () => {
    const timed = (id: string, durationMs?: number) =>
      check(id, 'passed', durationMs === undefined ? {} : { durationMs });
    const root = readXml(renderJunit(reportOf([timed('one', 1500), timed('two', 30), timed('three')])));
    const [suite] = root.children;
    expect(suite?.children.map(({ attributes }) => attributes['time'])).toEqual(['1.500', '0.030', '0.000']);
    expect(suite?.attributes['time']).toBe('1.530');
  });
});

const every = reportOf([
  ...OUTCOMES.map((outcome) => check(`is-${outcome}`, outcome, { reason: 'a reason', layer: 'relation' })),
  check('nice', 'failed', { level: 'should', layer: 'schema' }),
]);

/** A report of the limit, by this engine. */
function limitBy(engine: LimitEngine): Report {
  const limit = {
    engine,
    documented: 200,
    offered: { rate: 300, achieved: 300, dropped: 0 },
    accepted: { total: 1000, sustainedPerSecond: 200 },
    refused: { total: 500, codes: { 60007: 500 } },
    verdict: 'enforced',
  } as const;
  return reportOf([check('limit-code', 'passed', { layer: 'limit' }), check('fits-schema', 'passed')], { limit });
}

describe('the report as JUnit XML', () => {
  it('names what offered the load, where the limit is', () => {
    const root = readXml(renderJunit(limitBy({ name: 'embedded', version: 'undici 7.30.2' })));
    const named = root.children.map(({ attributes, children: [first] }) => [attributes['name'], first?.children[0]]);
    const property = { name: 'property', attributes: { name: 'engine', value: 'embedded undici 7.30.2' } };
    expect(named).toEqual([
      ['cause', undefined],
      ['limit', expect.objectContaining(property)],
    ]);
    expect(faults(root)).toEqual([]);
    expect(root.attributes).toMatchObject({ tests: '2', failures: '0' });
  });

  it('reads like this', () => {
    const findings = [
      { code: 'http.status', path: 'status', expected: 200, actual: 500, message: 'HTTP status 500 & <no> body.' },
    ] as const;
    expect(
      renderJunit(reportOf([check('good', 'passed'), check('bad', 'failed', { findings })])),
    ).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="group-counter-kit verify" tests="2" failures="1" errors="0" time="1.234">
        <testsuite name="cause" tests="2" failures="1" errors="0" skipped="0" time="0.000" timestamp="2026-01-01T00:00:00">
          <testcase name="good" classname="cause" time="0.000"/>
          <testcase name="bad" classname="cause" time="0.000">
            <failure message="http.status: HTTP status 500 &amp; &lt;no&gt; body." type="http.status">It holds: bad. Source: [page]
      http.status at status
        HTTP status 500 &amp; &lt;no&gt; body.
        expected: 200
        actual: 500</failure>
          </testcase>
        </testsuite>
      </testsuites>
      "
    `);
  });

  it('has a suite a layer, in the order of layers, and a case a check', () => {
    const suites = readXml(renderJunit(every)).children;
    expect(suites.map(({ attributes }) => attributes['name'])).toEqual(['schema', 'relation']);
    for (const { attributes, children } of suites)
      expect(children.map((one) => one.attributes['classname'])).toEqual(children.map(() => attributes['name']));
  });

  it('has a failure for a must, an error for what broke, and skips what decides nothing', () => {
    const cases = readXml(renderJunit(every)).children.flatMap(({ children }) => children);
    const kinds = cases.map(({ attributes, children }) => [attributes['name'], children[0]?.name]);
    expect(Object.fromEntries(kinds)).toEqual({
      'is-passed': undefined,
      'is-failed': 'failure',
      'is-waived': 'skipped',
      'is-observed': 'skipped',
      'is-notApplicable': 'skipped',
      'is-couldNotRun': 'skipped',
      'is-errored': 'error',
      nice: 'skipped',
    });
  });

  it('counts what it holds, and takes as long as the run', () => {
    const { said, held, suites } = counts(every);
    expect(said).toEqual(held);
    expect(suites.length).toBe(2);
    for (const [own, counted] of suites as [unknown, unknown][]) expect(own).toEqual(counted);
    expect(readXml(renderJunit(every)).attributes['time']).toBe('1.234');
  });

  it.each([
    ['no check ran', reportOf([], { troubles: ['nothing listens'] }), 'nothing listens'],
    ['nothing but what could not run', reportOf([check('one', 'couldNotRun', { reason: 'why' })]), 'one: why'],
    ['an interrupt', reportOf([check('one', 'passed')], { complete: false }), 'the run was interrupted before its end'],
  ])('is not green after %s', (_title, report, message) => {
    expect(counts(report).said).toMatchObject({ errors: '1' });
    const last = readXml(renderJunit(report)).children.at(-1)?.children[0];
    expect(last).toMatchObject({
      attributes: { name: 'verdict' },
      children: [{ name: 'error', attributes: { message } }],
    });
  });

  it('is green where the verdict is, also where not all had to run', () => {
    const checks = [check('one', 'passed'), check('two', 'couldNotRun')];
    expect(counts(reportOf(checks, {}, () => true)).said).toEqual({ tests: '2', failures: '0', errors: '0' });
  });

  it('is well-formed and by the rules of Jenkins whatever a provider says', () => {
    fc.assert(
      fc.property(hostileText, (said) => {
        const report = reportSaying(said);
        const root = readXml(renderJunit(report));
        expect(faults(root)).toEqual([]);
        const names = root.children.flatMap(({ children }) => children.map(({ attributes }) => attributes['name']));
        expect(names).toEqual(report.checks.map(({ id }) => id));
      }),
      RUNS,
    );
  });
});
