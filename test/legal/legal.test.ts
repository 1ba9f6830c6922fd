import { afterAll, describe, expect, it } from 'vitest';
import { VERIFY_CHECKS } from '../../contracts/verify/verify-checks.ts';
import { UNKNOWNS } from '../../openapi/index.ts';
import { judge } from '../mutants/judge.ts';
import { startLegal } from '../mutants/start.ts';
import { EVERY_ANSWER } from './every-answer.ts';
import { KINDS_OF_LEGAL, LEGAL } from './providers/index.ts';
import { TROUBLE_VARIATIONS } from './providers/troubles.ts';
import { UNKNOWN_VARIATIONS } from './providers/unknowns.ts';

/** Of each kind one, the last: the first is often what the mock does. The proof tries all, by the same checks; there those too that fail now and then, of which one is many calls. */
const TRIED = KINDS_OF_LEGAL.filter((kind) => kind !== UNKNOWN_VARIATIONS && kind !== TROUBLE_VARIATIONS).flatMap(
  (kind) => kind.slice(-1),
);

/** All but Pact's own, which asks for nothing that the others do not. */
const OWN_CHECKS = VERIFY_CHECKS.filter(({ layer }) => layer !== 'pact').map(({ id }) => id);

describe('verify', () => {
  it.each(TRIED)('lets a right provider pass that $differs ($id)', async ({ concerns, shows, should, ...provider }) => {
    const { verdict, checks } = await judge(await startLegal(provider), concerns);
    expect(checks.length).toBeGreaterThan(0);
    // What should be is observed where it is not met.
    const open = checks.filter(({ id, outcome }) => outcome !== (id === should ? 'observed' : 'passed'));
    expect(open.map(({ id, outcome, findings, reason }) => ({ id, outcome, reason, findings }))).toEqual([]);
    expect(verdict).toBe('compatible');
  });
});

describe('what is open', () => {
  const seen = new Set<string>();
  const shown = UNKNOWN_VARIATIONS.flatMap(({ shows }) => (shows ? [shows.join(' ')] : []));
  afterAll(() => seen.clear());

  // The proof tries each answer by itself.
  it.each(EVERY_ANSWER)(
    'may be answered in every way, all of which pass every check: %j',
    { timeout: 100_000 },
    async (unknowns) => {
      // That the mock waits for a state shows nothing here.
      const provider = { unknowns, wait: async () => {} };
      const { verdict, checks, observations } = await judge(await startLegal({ provider }), OWN_CHECKS);
      expect(checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
      expect(checks).toHaveLength(OWN_CHECKS.length);
      expect(verdict).toBe('compatible');
      for (const one of observations) seen.add(`${one.unknown} ${one.seen}`);
    },
  );

  it('is observed in every answer: in contracts/verify/calls/observe-answers.ts, or by a scenario', () => {
    expect(shown.length).toBeGreaterThan(40);
    expect(shown.filter((answer) => !seen.has(answer))).toEqual([]);
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
