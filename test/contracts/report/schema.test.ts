import { describe, expect, it } from 'vitest';
import { FINDING_CODES } from '../../../contracts/finding.ts';
import { LAYERS, LEVELS, OUTCOMES } from '../../../contracts/report/check-result.ts';
import { renderJson } from '../../../contracts/report/json.ts';
import schema from '../../../contracts/report/report.schema.json' with { type: 'json' };
import { VERDICTS } from '../../../contracts/report/verdict.ts';
import { WAIVER_STATES } from '../../../contracts/report/waivers.ts';
import { check, reportOf } from './checks.ts';
import { schemaFaults } from './schema.ts';

const { properties, $defs } = schema;

/** A report that has every member. */
function fullReport(): Record<string, unknown> {
  const findings = [
    { code: 'http.status', path: 'status', expected: 200, actual: 500, message: 'It is 500.' },
  ] as const;
  const counterexample = { request: '{}', seed: 1, path: '0:1' };
  const checks = [
    check('one', 'failed', {
      findings,
      moreFindings: 3,
      reason: 'a reason',
      control: 'two',
      curl: 'curl',
      counterexample,
    }),
    check('two', 'passed'),
    check('three', 'couldNotRun', { reason: 'a reason', leansOn: ['one'], excused: true }),
  ];
  const limit = {
    engine: { name: 'k6', version: 'v1.8.1' },
    documented: 200,
    offered: { rate: 300, achieved: 299.8, maxGapMs: 7, dropped: 0 },
    accepted: { total: 1000, sustainedPerSecond: 200, burst: 200 },
    refused: { total: 500, codes: { 60007: 500 }, firstAfterCalls: 200 },
    verdict: 'enforced',
  } as const;
  const rest = {
    limit,
    subject: { name: 'a client' },
    waiversFile: 'waivers.json',
    observations: [{ unknown: 'missing-key', seen: 'omitted', samples: 2 }],
    waivers: [{ check: 'two', state: 'unused' }],
  } as const;
  return JSON.parse(renderJson({ ...reportOf(checks, rest), moreGroups: 2 })) as Record<string, unknown>;
}

/** The report with the member at this place set, or taken out where the value is undefined. */
function changed(path: string, value: unknown): unknown {
  const report = fullReport();
  const names = path.split('/');
  const last = names.pop() ?? '';
  const parent = names.reduce<unknown>((place, name) => (place as Record<string, unknown>)[name], report);
  if (value === undefined) delete (parent as Record<string, unknown>)[last];
  else (parent as Record<string, unknown>)[last] = value;
  return report;
}

const BROKEN: [path: string, value: unknown][] = [
  ...Object.keys(fullReport())
    .filter((name) => !['subject', 'limit', 'waiversFile', 'moreGroups'].includes(name))
    .map((name): [string, unknown] => [name, undefined]),
  ['version', 2],
  ['complete', 'yes'],
  ['tool/checks', undefined],
  ['contract/sha256', 'abc'],
  ['subject/name', undefined],
  ['startedAt', '2026-01-01'],
  ['durationMs', -1],
  ['verdict', 'green'],
  ['incomplete', ['']],
  ['counts/waived', undefined],
  ['counts/skipped', 0],
  ['counts/passed', 1.5],
  ['checks/0/id', 'Not A Slug'],
  ['checks/0/layer', 'unit'],
  ['checks/0/level', 'may'],
  ['checks/0/outcome', 'skipped'],
  ['checks/0/requirement', undefined],
  ['checks/0/source', ''],
  ['checks/0/findings', undefined],
  ['checks/0/findings/0/code', 'http.colour'],
  ['checks/0/findings/0/actual', undefined],
  ['checks/0/findings/0/message', ''],
  ['checks/0/counterexample/seed', '1'],
  ['groups/0/checks', []],
  ['groups/0/code', 'nothing'],
  ['groups/0/findings', 0],
  ['observations/0/samples', undefined],
  ['waivers/0/state', 'ignored'],
  ['limit/verdict', 'fine'],
  ['limit/refused/codes', { 60007: '500' }],
  ['limit/offered/rate', undefined],
];

describe('the schema of the report', () => {
  it('lets a report with every member pass, and members that it does not know', () => {
    expect(schemaFaults(fullReport())).toEqual([]);
    expect(schemaFaults(changed('checks/0/colour', 'red'))).toEqual([]);
    expect(schemaFaults(changed('mood', 'good'))).toEqual([]);
  });

  it.each(BROKEN)('refuses one whose %s is %j', (path, value) => {
    expect(schemaFaults(changed(path, value))).not.toEqual([]);
  });

  it.each([
    ['verdicts', properties.verdict.enum, VERDICTS],
    ['outcomes', $defs.check.properties.outcome.enum, OUTCOMES],
    ['outcomes that are counted', Object.keys(properties.counts.properties), OUTCOMES],
    ['layers', $defs.check.properties.layer.enum, LAYERS],
    ['levels', $defs.check.properties.level.enum, LEVELS],
    ['states of waivers', $defs.waiver.properties.state.enum, WAIVER_STATES],
    ['finding codes', $defs.code.enum, Object.keys(FINDING_CODES)],
  ] as [string, readonly string[], readonly string[]][])('knows the %s that there are', (_title, known, all) => {
    expect([...known].sort()).toEqual([...all].sort());
  });

  it('describes every member', () => {
    const silent: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [name, part] of Object.entries((node as { properties?: object }).properties ?? {}))
        if (!('description' in part) && !('$ref' in part)) silent.push(`${path}/${name}`);
      for (const [name, part] of Object.entries(node)) visit(part, `${path}/${name}`);
    };
    visit(schema, '');
    expect(silent).toEqual([]);
  });
});
