import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PACT_SCENARIOS } from '../../../contracts/pact/interaction.ts';
import { SCENARIOS } from '../../../contracts/scenarios/all-scenarios.ts';
import { PROJECT } from '../../run-program.ts';
import type { PactTool } from './pact-tool.ts';
import { interopPage } from './table.ts';
import { faultsOf, type Tried, tryTool } from './try-tool.ts';

const tool: PactTool = {
  name: 'a-verifier',
  version: '1.0',
  from: 'a registry',
  prepare: () => Promise.resolve(),
  verify: () => Promise.resolve([]),
};

const SPOILT = SCENARIOS.find(({ id }) => id === 'missing-group')?.title ?? '';
const passing = (description: string) => ({ description, passed: true });
const failing = (description: string) => ({ description, passed: false });

const GOOD: Tried = { tool, right: [passing('a'), passing(SPOILT)], wrong: [passing('a'), failing(SPOILT)] };

it.each<[what: string, tried: Tried, faults: readonly string[]]>([
  ['passes all and sees the wrong code', GOOD, []],
  ['fails what is right', { ...GOOD, right: [failing('a'), passing(SPOILT)] }, ['failed: a']],
  ['passes over an interaction', { ...GOOD, right: [passing('a')] }, ['it judged 1 of 2 interactions']],
  ['passes everything', { ...GOOD, wrong: GOOD.right }, ['of a wrong code it says: nothing']],
  ['fails everything', { ...GOOD, wrong: [failing('a'), failing(SPOILT)] }, [`of a wrong code it says: a,${SPOILT}`]],
])('a verifier that %s is told so', (_what, tried, faults) => {
  expect(faultsOf(tried, 2)).toEqual(faults);
});

it('one that cannot be had is named, and counted for nothing', async () => {
  const missing = { ...tool, prepare: () => Promise.reject(new Error('no cargo')) };
  const tried = await tryTool(missing, { pacts: [], scratch: '' });
  expect(tried).toEqual({ tool: missing, notRun: 'not installed: no cargo' });
  expect(interopPage([tried], 2)).toContain('| not run: not installed: no cargo | 2 |  |');
});

it('the page is of the pacts as they are, with no verifier red', () => {
  const page = readFileSync(`${PROJECT}contracts/pacts/INTEROP.md`, 'utf8');
  const rows = page.split('\n').filter((line) => /^\| (?!verifier )/.test(line));
  const all = PACT_SCENARIOS.length;
  const green = rows.filter((row) => row.endsWith(`| ${all} | ${all} | yes |`) || row.includes('| not run: '));
  expect(green, 'Make contracts/pacts/INTEROP.md anew with: npm run interop:pact').toEqual(rows);
  expect(rows).toHaveLength(4);
});
