import { expect, it } from 'vitest';
import { FORMATS } from '../../../contracts/report/formats.ts';
import { renderReport } from '../../../contracts/report/render.ts';
import { check, reportOf } from './checks.ts';
import { schemaFaults } from './schema.ts';

const coverage = { percent: 33, met: ['gck.ok'], missed: ['gck.10010', 'gck.fault-close'] };
const report = reportOf([check('client-path', 'passed', { layer: 'traffic' })], { coverage });

it.each(FORMATS)('%s says how much was met, and what never was', (format) => {
  const text = renderReport(report, format);
  expect(text).toContain('33');
  for (const id of ['10010', 'fault-close']) expect(text).toContain(id);
});

it('is as the schema has it', () => {
  expect(schemaFaults(JSON.parse(renderReport(report, 'json')))).toEqual([]);
  const broken = { ...report, coverage: { ...coverage, percent: 'a third' } };
  expect(schemaFaults(broken)).toEqual(['/coverage/percent must be integer']);
});
