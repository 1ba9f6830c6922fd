import { expect } from 'vitest';
import { createCompiler } from '../../../contracts/diff/compile.ts';
import { readContract } from '../../../contracts/diff/contract.ts';
import { diffContracts } from '../../../contracts/diff/diff-contracts.ts';
import { FINDING_CODES } from '../../../contracts/finding.ts';
import type { CheckResult } from '../../../contracts/report/check-result.ts';
import { type ContractEdit, contractAfter } from './edit.ts';

/** One for all edits: most of what they compare is the same. */
const compile = createCompiler();

const known = new Map<ContractEdit, CheckResult[]>();

/** What `diff` says of a contract before and after an edit; each edit is compared once. */
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

/** An edit breaks whom its catalogue says, by the codes that it says. */
export function expectBreaks(edit: ContractEdit): void {
  const { announced = [], ...breaking } = codesOf(compared(edit));
  const { announced: told, ...breaks } = edit.breaks;
  expect(breaking).toEqual(Object.fromEntries(Object.entries(breaks).map(([layer, code]) => [layer, [code]])));
  if (told) expect(announced).toContain(told);
}

/** An edit breaks nobody. */
export function expectHarmless(edit: ContractEdit): void {
  const { announced = [], ...breaking } = codesOf(compared(edit));
  expect(breaking).toEqual({});
  expect(announced.filter((code) => code !== 'contract.unproven')).toEqual([]);
}

/** The codes of changes of a message. */
export const CODES_OF_MESSAGES = Object.keys(FINDING_CODES).filter((code) =>
  /^contract\.(address|parameter|credential|request|answer)\./.test(code),
);

/** How many findings of these edits are of a message, and how many of them have one that proves it. */
export function provenIn(edits: readonly ContractEdit[]): { all: number; proven: number } {
  const findings = edits.flatMap((edit) => compared(edit)).flatMap((check) => check.findings);
  const ofMessages = findings.filter(({ code }) => CODES_OF_MESSAGES.includes(code));
  return { all: ofMessages.length, proven: ofMessages.filter(({ witness }) => witness !== undefined).length };
}
