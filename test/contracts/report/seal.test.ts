import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../contracts/finding.ts';
import { FORMATS } from '../../../contracts/report/formats.ts';
import { renderReport } from '../../../contracts/report/render.ts';
import { sealChecks, sealReport } from '../../../contracts/report/seal.ts';
import { createSecrets } from '../../../contracts/secrets/secrets.ts';
import { NumberLiteral } from '../../../contracts/wire/exact-json.ts';
import { check, reportOf } from './checks.ts';
import { schemaFaults } from './schema.ts';

const SECRET = 'marked-secret-5f0c2d7e';

function noting(...values: string[]) {
  const secrets = createSecrets();
  secrets.note(...values);
  return secrets;
}

const finding = (actual: unknown, path = '/Key'): Finding => ({
  code: 'response.schema',
  path,
  expected: 'another',
  actual,
  message: `It is ${String(actual).slice(0, 50)}.`,
});

const many = (count: number, make: (index: number) => Finding): Finding[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('a sealed report', () => {
  it('has no secret in any place that a server has a say in, and the rest as it was', () => {
    const told = `told ${SECRET}`;
    const counterexample = { request: told, seed: 1, path: '0' };
    const checks = [
      check('one', 'failed', {
        findings: [finding({ [told]: [told] }, told)],
        reason: told,
        curl: told,
        counterexample,
      }),
      check('two', 'couldNotRun', { reason: told, source: told }),
    ];
    const report = reportOf(checks, {
      target: told,
      troubles: [told],
      subject: { name: told },
      waiversFile: told,
      observations: [{ unknown: 'missing-key', seen: told, samples: 1 }],
    });
    const sealed = sealReport(report, noting(SECRET));
    expect(JSON.stringify(sealed)).not.toContain(SECRET);
    expect(JSON.stringify(sealed).replaceAll('***', SECRET)).toBe(JSON.stringify(report));
  });

  it('holds 50 findings of a check, says how many more there were, and says so in every form', () => {
    const report = reportOf([check('one', 'failed', { findings: many(30_000, (index) => finding(index)) })]);
    const sealed = sealReport(report, createSecrets());
    expect(sealed.checks[0]).toMatchObject({ moreFindings: 29_950 });
    expect(sealed.checks[0]?.findings).toHaveLength(50);
    expect(schemaFaults(JSON.parse(renderReport(sealed, 'json')))).toEqual([]);
    for (const format of FORMATS) expect(renderReport(sealed, format)).toContain('29950');
  });

  it('holds 100 groups and says how many more there were', () => {
    const checks = Array.from({ length: 30 }, (_, at) =>
      check(`one-${at}`, 'failed', { findings: many(10, (index) => finding(100 * at + index)) }),
    );
    const sealed = sealReport(reportOf(checks), createSecrets());
    expect([sealed.groups.length, sealed.moreGroups]).toEqual([100, 200]);
  });

  it('stays within a few hundred kilobytes where every finding of a check quotes a megabyte', () => {
    const quote = { list: Array.from({ length: 30_000 }, (_, index) => ({ Key: `key-${index}`, Value: index })) };
    const report = reportOf([check('one', 'failed', { findings: many(6, () => finding(quote)) })]);
    const startedAt = performance.now();
    const sealed = sealReport(report, noting(SECRET));
    expect(performance.now() - startedAt).toBeLessThan(3000);
    expect(renderReport(sealed, 'json').length).toBeLessThan(1_000_000);
  });

  it('keeps exact numbers, and what is not there', () => {
    const findings = [finding(9223372036854775807n), finding(new NumberLiteral('1.0')), finding(undefined)];
    const [sealed] = sealChecks([check('one', 'failed', { findings })], createSecrets());
    expect(sealed?.findings.map(({ actual }) => actual)).toEqual([
      9223372036854775807n,
      new NumberLiteral('1.0'),
      undefined,
    ]);
  });

  it('tells a check that did not run once, also where its reason is long', () => {
    const reason = `needs ${'x'.repeat(20_000)}`;
    const sealed = sealReport(reportOf([check('one', 'couldNotRun', { reason })]), createSecrets());
    expect(renderReport(sealed, 'text')).not.toContain('No verdict');
    expect(sealed.incomplete[0]).toMatch(/^one: needs x+… \(20006 characters\)$/);
  });

  it('stays as it is when it is sealed again', () => {
    const findings = many(60, (index) => finding(['x'.repeat(20_000), index]));
    const once = sealReport(reportOf([check('one', 'failed', { findings })]), noting(SECRET));
    expect(sealReport(once, noting(SECRET))).toEqual(once);
  });
});
