import { describe, expect, it } from 'vitest';
import { UNKNOWNS } from '../../openapi/index.ts';
import { judge } from '../mutants/judge.ts';
import { startLegal } from '../mutants/start.ts';
import { LEGAL } from './providers/index.ts';

/** For each fact one, the last: the first is often what the mock does. The proof tries all, by the same checks. */
const LAST_OF_FACTS = [...new Map(LEGAL.map((provider) => [provider.fact, provider])).values()];

describe('verify', () => {
  it('lets the mock pass, with every check', async () => {
    const { verdict, checks } = await judge(await startLegal({ provider: {} }));
    expect(checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect(verdict).toBe('compatible');
  });

  it.each(LAST_OF_FACTS)('lets a right provider pass that $differs ($id)', async ({ concerns, ...provider }) => {
    const { verdict, checks } = await judge(await startLegal(provider), concerns);
    expect(checks.length).toBeGreaterThan(0);
    // `should` checks that were not met are observed, and none of these providers fails one.
    const open = checks.filter(({ outcome }) => outcome !== 'passed');
    expect(open.map(({ id, outcome, findings, reason }) => ({ id, outcome, reason, findings }))).toEqual([]);
    expect(verdict).toBe('compatible');
  });
});

describe('the catalogue of right providers', () => {
  it('knows each by a name of its own', () => {
    const ids = LEGAL.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
    expect(LEGAL.length).toBeGreaterThanOrEqual(150);
  });

  it('names for each a source, or says that there is none', () => {
    expect(LEGAL.filter(({ fact }) => fact.length < 10)).toEqual([]);
  });

  it('has one for every answer to every unknown', () => {
    const answers = Object.entries(UNKNOWNS).flatMap(([id, unknown]) =>
      Object.keys(unknown.answers).map((answer) => `unknown-${id}-${answer}`),
    );
    const ids = LEGAL.map(({ id }) => id);
    expect(answers.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
