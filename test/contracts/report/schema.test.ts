import { describe, expect, it } from 'vitest';
import { FINDING_CODES } from '../../../contracts/finding.ts';
import { LAYERS, LEVELS, OUTCOMES } from '../../../contracts/report/check-result.ts';
import { LIMIT_WINDOWS } from '../../../contracts/report/limit.ts';
import schema from '../../../contracts/report/report.schema.json' with { type: 'json' };
import { VERDICTS } from '../../../contracts/report/verdict.ts';
import { WAIVER_STATES } from '../../../contracts/report/waivers.ts';
import { fullReport } from './full-report.ts';
import { notDescribed, schemaFaults } from './schema.ts';

const { properties, $defs } = schema;

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
    .filter((name) => !['subject', 'limit', 'waiversFile', 'moreGroups', 'coverage'].includes(name))
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
  ['limit/latencyDrift/p99/last', undefined],
  ['limit/providerMemory/samples', 1],
  ['limit/providerMemory/rssBytes/max', -1],
  ['limit/candidates/0/window', 'round'],
  ['limit/excluded/0/why', undefined],
  ['limit/phases/0/ranSeconds', undefined],
  ['limit/phases/0/seconds/0/failed', -1],
  ['limit/phases/0/secondsPerEntry', 1],
  ['limit/phases/0/latency/accepted/p999', undefined],
  ['limit/phases/0/latency/refused/samples', 0],
  ['limit/phases/0/latency/failed/spread/counts', [0]],
  ['limit/phases/0/latencyFromDue/accepted/spread/clustering/p50', 0.5],
];

describe('the schema of the report', () => {
  it('lets a report with every member pass, and members that it does not know', () => {
    expect(schemaFaults(fullReport())).toEqual([]);
    expect(schemaFaults(changed('checks/0/colour', 'red'))).toEqual([]);
    expect(schemaFaults(changed('mood', 'good'))).toEqual([]);
  });

  it('describes every member that a report has', () => {
    expect(notDescribed(fullReport())).toEqual([]);
    expect(notDescribed(changed('limit/phases/0/latency/accepted/mood', 'good'))).toEqual([
      '/limit/phases/0/latency/accepted/mood',
    ]);
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
    ['windows of a limit', $defs.limitModel.properties.window.enum, LIMIT_WINDOWS],
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
