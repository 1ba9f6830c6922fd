import { describe, expect, it } from 'vitest';
import { createCompiler } from '../../../contracts/diff/compile.ts';
import { readContract } from '../../../contracts/diff/contract.ts';
import { diffContracts } from '../../../contracts/diff/diff-contracts.ts';
import { FINDING_CODES } from '../../../contracts/finding.ts';
import type { CheckResult } from '../../../contracts/report/check-result.ts';
import { type ContractEdit, contractAfter } from './edit.ts';
import { FURTHER_EDITS } from './further-edits.ts';
import { HARMLESS_EDITS } from './harmless-edits.ts';
import { OTHER_EDITS } from './other-edits.ts';
import { OWN_EDITS } from './own-edits.ts';
import { PARAMETER_EDITS } from './parameter-edits.ts';
import { USUAL_EDITS } from './usual-edits.ts';

/** One for all edits: most of what they compare is the same. */
const compile = createCompiler();

const known = new Map<ContractEdit, CheckResult[]>();

function compared(edit: ContractEdit): CheckResult[] {
  const checks = known.get(edit) ?? compare(edit);
  known.set(edit, checks);
  return checks;
}

function compare({ before, edit }: ContractEdit): CheckResult[] {
  const [old, next] = [contractAfter(before), contractAfter(before, edit)];
  const corpus = { requests: [{ GroupId: '@TGS#aC5SZEAEF' }], answers: [], seed: 1, compile };
  return diffContracts(readContract('old', old), readContract('new', next), corpus);
}

/** Codes of the findings by layer, each once. */
function codesOf(checks: readonly CheckResult[]): Partial<Record<string, string[]>> {
  const found = checks.flatMap(({ layer, findings }) => findings.map(({ code }) => ({ layer, code })));
  const byLayer = [...Map.groupBy(found, ({ layer }) => layer)];
  return Object.fromEntries(byLayer.map(([layer, own]) => [layer, [...new Set(own.map(({ code }) => code))]]));
}

describe('the catalogue of edits', () => {
  it('has the 23 usual ones, ten and more of ours, and ten and more that break nothing', () => {
    expect(USUAL_EDITS).toHaveLength(23);
    expect(OWN_EDITS.length).toBeGreaterThan(10);
    expect(HARMLESS_EDITS.length).toBeGreaterThan(10);
  });

  it.each([...USUAL_EDITS, ...OWN_EDITS, ...OTHER_EDITS, ...FURTHER_EDITS, ...PARAMETER_EDITS])(
    'tells whom it breaks, and by which code: $id',
    (edit) => {
      const { announced = [], ...breaking } = codesOf(compared(edit));
      const { announced: told, ...breaks } = edit.breaks;
      expect(breaking).toEqual(Object.fromEntries(Object.entries(breaks).map(([layer, code]) => [layer, [code]])));
      if (told) expect(announced).toContain(told);
    },
  );

  it.each(HARMLESS_EDITS)('finds nothing that breaks: $id', (edit) => {
    const { announced = [], ...breaking } = codesOf(compared(edit));
    expect(breaking).toEqual({});
    expect(announced.filter((code) => code !== 'contract.unproven')).toEqual([]);
  });

  it('has an edit for every code of a change', () => {
    const shown = [...USUAL_EDITS, ...OWN_EDITS, ...OTHER_EDITS].flatMap(({ breaks }) => Object.values(breaks));
    const codes = Object.keys(FINDING_CODES).filter((code) => code.startsWith('contract.'));
    expect(codes.filter((code) => !shown.some((one) => one === code))).toEqual([]);
  });

  it('proves every change of a message by a message', () => {
    const ofMessages = /^contract\.(address|parameter|credential|request|answer)\./;
    const findings = [...USUAL_EDITS, ...FURTHER_EDITS, ...PARAMETER_EDITS]
      .flatMap((edit) => compared(edit))
      .flatMap((check) => check.findings);
    const proven = findings.filter(({ code }) => ofMessages.test(code));
    expect(proven.length).toBeGreaterThanOrEqual(23);
    expect(proven.filter(({ witness }) => witness === undefined)).toEqual([]);
    expect(Object.keys(FINDING_CODES).filter((code) => ofMessages.test(code)).length).toBe(9);
  });
});
