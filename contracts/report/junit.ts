import { type CheckResult, LAYERS } from './check-result.ts';
import { inFull, inOneLine } from './check-text.ts';
import { coverageLine } from './coverage.ts';
import { LATENCY_HEADS, latencyCells, latencyRows } from './latency-rows.ts';
import type { LimitEngine, LimitReport } from './limit.ts';
import type { Report } from './report.ts';
import { visible } from './visible.ts';
import { tally } from './words.ts';
import { renderXml, type XmlElement } from './xml.ts';

/**
 * The report as JUnit XML: a suite a layer, a test case a check. Where the verdict is not compatible and no check is to
 * blame for it, a test case `verdict` says why: what did not run is never an all-green file.
 */
export function renderJunit(report: Report): string {
  const suites = LAYERS.flatMap((layer) => {
    const cases = report.checks.filter((check) => check.layer === layer).map(testCase);
    return cases.length === 0 ? [] : [suite(layer, cases, report)];
  });
  const all = suites.flatMap(casesOf);
  const silent = !all.some((one) => outcomeOf(one) === 'failure' || outcomeOf(one) === 'error');
  const open = silent && (report.verdict !== 'compatible' || !report.complete);
  const shown = open ? [...suites, suite('verdict', [verdictCase(report)], report)] : suites;
  const { tests, failures, errors } = countsOf(shown.flatMap(casesOf));
  return renderXml({
    name: 'testsuites',
    attributes: {
      name: `group-counter-kit ${report.command}`,
      tests,
      failures,
      errors,
      time: seconds(report.durationMs),
    },
    children: shown,
  });
}

function suite(name: string, cases: readonly XmlElement[], { startedAt, limit, coverage }: Report): XmlElement {
  const told = [
    ...(name === 'limit' && limit !== undefined ? limitProperties(limit) : []),
    ...(name === 'traffic' && coverage !== undefined ? [property('coverage', coverageLine(coverage))] : []),
  ];
  const properties = told.length === 0 ? [] : [{ name: 'properties', attributes: {}, children: told }];
  // The form of the date-time that older readers know has neither zone nor fraction.
  return {
    name: 'testsuite',
    attributes: { name, ...countsOf(cases), time: timeOf(cases), timestamp: startedAt.slice(0, 19) },
    children: [...properties, ...cases],
  };
}

/** What is told of the checks of a suite together. */
function property(name: string, value: string): XmlElement {
  return { name: 'property', attributes: { name, value } };
}

/** What offered the load that these checks are of, and how long its calls took. */
function limitProperties({ engine, ...limit }: LimitReport): XmlElement[] {
  return [
    ...(engine ? [property('engine', engineValue(engine))] : []),
    ...latencyRows(limit).map(({ load, outcome, fromDue, latency }) => {
      const [calls = '', ...times] = latencyCells(latency);
      const text = times.map((time, index) => `${LATENCY_HEADS[index + 1]} ${time} ms`).join(', ');
      return property(`latency ${load} ${outcome}${fromDue ? ' from due' : ''}`, `${calls} calls: ${text}`);
    }),
  ];
}

function engineValue({ name, version, instances }: LimitEngine): string {
  return `${name} ${version}${instances === undefined ? '' : `, ${instances} instances`}`;
}

function testCase(check: CheckResult): XmlElement {
  const { id, layer, findings, outcome, durationMs = 0 } = check;
  const kind = childOf(check);
  const attributes = { name: id, classname: layer, time: seconds(durationMs) };
  if (kind === undefined) return { name: 'testcase', attributes };
  const said = {
    message: inOneLine(check) || outcome,
    type: kind === 'skipped' ? outcome : (findings[0]?.code ?? outcome),
  };
  return { name: 'testcase', attributes, children: [{ name: kind, attributes: said, children: [inFull(check)] }] };
}

/** A `should` decides nothing, so it is no failure to a CI server either. */
function childOf({ outcome, level }: CheckResult): 'failure' | 'error' | 'skipped' | undefined {
  if (outcome === 'passed') return undefined;
  if (outcome === 'errored') return 'error';
  return outcome === 'failed' && level === 'must' ? 'failure' : 'skipped';
}

function verdictCase(report: Report): XmlElement {
  const verdict = `${report.complete ? report.verdict : 'interrupted'}: ${tally(report)}`;
  const error: XmlElement = {
    name: 'error',
    attributes: { message: visible(report.incomplete[0] ?? verdict), type: report.verdict },
    children: [[verdict, ...report.incomplete].map(visible).join('\n')],
  };
  return {
    name: 'testcase',
    attributes: { name: 'verdict', classname: 'verdict', time: seconds(0) },
    children: [error],
  };
}

function countsOf(cases: readonly XmlElement[]): { tests: number; failures: number; errors: number; skipped: number } {
  const count = (name: string) => cases.filter((one) => outcomeOf(one) === name).length;
  return { tests: cases.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') };
}

function timeOf(cases: readonly XmlElement[]): string {
  return seconds(cases.reduce((sum, { attributes }) => sum + Number(attributes['time']) * 1000, 0));
}

/** As JUnit has it: seconds with three decimals. */
function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

function outcomeOf({ children: [child] = [] }: XmlElement): string | undefined {
  return typeof child === 'object' ? child.name : undefined;
}

function casesOf({ children = [] }: XmlElement): XmlElement[] {
  return children.filter((child): child is XmlElement => typeof child === 'object' && child.name === 'testcase');
}
