import { describe, expect, it } from 'vitest';
import { UNKNOWNS } from '../../openapi/index.ts';
import { judge } from '../mutants/judge.ts';
import { startLegal } from '../mutants/start.ts';
import type { LegalProvider } from './legal-provider.ts';
import { LEGAL } from './providers/index.ts';

/** For each fact one, the last: the first is often what the mock does. The proof tries all, by the same checks. */
const LAST_OF_FACTS = new Set(new Map(LEGAL.map((provider) => [provider.fact, provider])).values());

const TRIED = LEGAL.filter((provider) => LAST_OF_FACTS.has(provider));

/** The others that show what is open, which only these tests look for among the observations: together, as far as they go together. */
const SHOWN = together(LEGAL.filter((provider) => provider.shows && !LAST_OF_FACTS.has(provider)));

describe('verify', () => {
  it('lets the mock pass, with every check', async () => {
    const { verdict, checks } = await judge(await startLegal({ provider: {} }));
    expect(checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect(verdict).toBe('compatible');
  });

  it.each(TRIED)('lets a right provider pass that $differs ($id)', async ({ concerns, shows, should, ...provider }) => {
    const { verdict, checks, observations } = await judge(await startLegal(provider), concerns);
    expect(checks.length).toBeGreaterThan(0);
    // What should be is observed where it is not met.
    const open = checks.filter(({ id, outcome }) => outcome !== (id === should ? 'observed' : 'passed'));
    expect(open.map(({ id, outcome, findings, reason }) => ({ id, outcome, reason, findings }))).toEqual([]);
    expect(verdict).toBe('compatible');
    const seen = observations.filter(({ unknown }) => unknown === shows?.[0]).map((one) => one.seen);
    expect(seen, 'what is open must be observed: in contracts/verify/calls/observe.ts, or by a scenario').toEqual(
      shows ? [shows[1]] : [],
    );
  });

  it.each(SHOWN)('sees every answer to what is open, and lets them all pass: %j', async (unknowns) => {
    // That the mock waits for a state shows nothing here.
    const provider = { unknowns, wait: async () => {} };
    const { verdict, observations } = await judge(await startLegal({ provider }));
    expect(verdict).toBe('compatible');
    expect(observations.map(({ unknown, seen }) => [unknown, seen])).toEqual(
      expect.arrayContaining(Object.entries(unknowns)),
    );
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

/** The answers that these providers show, in lists that hold one to each question. */
function together(providers: readonly LegalProvider[]): Record<string, string>[] {
  const lists: Record<string, string>[] = [];
  for (const [unknown, answer] of providers.flatMap(({ shows }) => (shows ? [shows] : []))) {
    const free = lists.find((list) => !(unknown in list));
    if (free) free[unknown] = answer;
    else lists.push({ [unknown]: answer });
  }
  return lists;
}
