import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { CALL_OUTCOMES } from '../../../contracts/report/latency-rows.ts';
import { PERCENTILES } from '../../../contracts/report/limit.ts';
import { compareRuns, type LoadedRun } from '../../../load/compare/compare-runs.ts';
import schema from '../../../load/compare/comparison.schema.json' with { type: 'json' };
import type { ComparedRow, ComparisonVerdict, LoadComparison, RowVerdict } from '../../../load/compare/comparison.ts';
import { renderComparison } from '../../../load/compare/render-comparison.ts';
import { overrideProfile } from '../../../load/profiles.ts';
import { ABOVE, BELOW, loadedRun } from './loaded-run.ts';

const { $defs, properties } = schema;
const compile = (one: object) => new Ajv2020({ allErrors: true, strict: true }).compile(one);
const validate = compile(schema);

/** The same schema with no member allowed that it does not name. */
const strictly = compile(
  JSON.parse(JSON.stringify(schema), (name, value: unknown) =>
    name !== 'properties' && typeof value === 'object' && value !== null && 'properties' in value
      ? { ...value, additionalProperties: false }
      : value,
  ) as object,
);

/** A comparison as it is printed. */
const printed = (comparison: LoadComparison) => JSON.parse(renderComparison(comparison, 'json'));

const SHORT = overrideProfile(ABOVE, { durationSeconds: 4 });
const SEVERAL: LoadedRun = {
  ...loadedRun(BELOW, {}, 4),
  target: 'https://staging.test',
  engine: { name: 'k6', version: 'v1.8.1', instances: 2 },
};

const COMPARISONS: [string, LoadComparison][] = [
  ['of runs that are alike', compareRuns(loadedRun(BELOW, {}, 1), loadedRun(BELOW, {}, 2))],
  ['with a change for the worse', compareRuns(loadedRun(BELOW, {}, 1), loadedRun(BELOW, { medianMs: 16 }, 3))],
  [
    'with refused and failed calls, few of each',
    compareRuns(loadedRun(SHORT, { failing: 0.01 }, 1), loadedRun(SHORT, {}, 2)),
  ],
  ['that has no verdict', compareRuns(loadedRun(BELOW, {}, 1), SEVERAL)],
];

/** A comparison with this member set, or taken out where the value is undefined. */
function changed(path: string, value: unknown): unknown {
  const comparison = printed(compareRuns(loadedRun(BELOW, {}, 1), loadedRun(BELOW, {}, 2)));
  const names = path.split('/');
  const last = names.pop() ?? '';
  const parent = names.reduce((place, name) => place[name], comparison);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return comparison;
}

describe('the schema of a comparison', () => {
  it.each(COMPARISONS)('describes every member of one %s', (_title, comparison) => {
    expect(strictly(printed(comparison)), JSON.stringify(strictly.errors)).toBe(true);
  });

  it('lets members pass that it does not know', () => {
    expect(validate(changed('mood', 'good'))).toBe(true);
    expect(strictly(changed('phases/0/rows/0/mood', 'good'))).toBe(false);
  });

  it.each([
    ...Object.keys(properties).map((name): [string, unknown] => [name, undefined]),
    ['version', 2],
    ['verdict', 'fine'],
    ['before/target', undefined],
    ['after/engine/name', 'wrk'],
    ['phases/0/rate', 0],
    ['phases/0/rows/0/outcome', 'ok'],
    ['phases/0/rows/0/unit', 's'],
    ['phases/0/rows/0/before', -1],
    ['phases/0/rows/0/interval', { from: 1 }],
    ['phases/0/rows/0/verdict', 'WORSE'],
  ])('refuses one whose %s is %j', (path, value) => {
    expect(validate(changed(path, value))).toBe(false);
  });

  it.each([
    [
      'verdicts',
      properties.verdict.enum,
      { noWorse: 0, worse: 0, cannotTell: 0 } satisfies Record<ComparisonVerdict, 0>,
    ],
    [
      'verdicts of a number',
      $defs.row.properties.verdict.enum,
      { noChange: 0, better: 0, worse: 0, unclear: 0 } satisfies Record<RowVerdict, 0>,
    ],
    ['units', $defs.row.properties.unit.enum, { ms: 0, 'calls/s': 0 } satisfies Record<ComparedRow['unit'], 0>],
    ['outcomes', $defs.row.properties.outcome.enum, CALL_OUTCOMES],
    ['percentiles', $defs.row.properties.percentile.enum, PERCENTILES],
  ])('knows the %s that there are', (_title, known, all: object) => {
    expect([...known].sort()).toEqual(Object.keys(all).sort());
  });
});
