import { describe, expect, it } from 'vitest';
import { readReport } from './group-counter.ts';
import { readSchemathesis } from './schemathesis.ts';
import { readJunit } from './specmatic.ts';

/** Parts of reports that the programs wrote about the mock: our 0.1.0, Schemathesis 4.32.5, Specmatic 2.55.1. */
const OURS =
  '{"verdict":"compatible","counts":{"passed":91,"failed":0,"waived":0,"observed":0,"notApplicable":0,"couldNotRun":0,"errored":0}}';
const SCHEMATHESIS =
  '{"schemathesis_version":"4.32.5","exit_code":1,"test_cases":{"generated":353,"with_failures":3,"unique_failures":3,"without_checks":0,"errored":0},"failures":[{"code":"ST401","count":1}]}';
const SPECMATIC =
  '<testsuite errors="0" failures="203" hostname="host" name="Contract Tests" skipped="0" tests="213" time="22.292" timestamp="2026-11-24T21:54:16">';

describe("reading a tool's own report", () => {
  it('counts our checks that have an outcome', () => {
    expect(readReport(OURS)).toEqual({ checks: 91, findings: 0 });
  });

  it('counts an error of ours as a false finding, and no check that could not run', () => {
    const report = OURS.replace('"errored":0', '"errored":2').replace('"couldNotRun":0', '"couldNotRun":5');
    expect(readReport(report)).toEqual({ checks: 93, findings: 2 });
  });

  it("counts Schemathesis' generated cases and its distinct failures", () => {
    expect(readSchemathesis(SCHEMATHESIS)).toEqual({ checks: 353, findings: 3 });
  });

  it("counts Specmatic's scenarios and those that failed", () => {
    expect(readJunit(SPECMATIC)).toEqual({ checks: 213, findings: 203 });
  });

  it.each([
    ['Schemathesis', () => readSchemathesis('{"test_cases":{}}')],
    ['Specmatic', () => readJunit('<html/>')],
  ])('makes no number up where %s reports none', (_name, read) => {
    expect(read()).toEqual({ checks: Number.NaN, findings: Number.NaN });
  });
});
