import { afterAll, describe, expect, it } from 'vitest';
import { VERIFY_CHECKS } from '../../contracts/verify/verify-checks.ts';
import { judge } from '../mutants/judge.ts';
import { startLegal } from '../mutants/start.ts';
import { EVERY_ANSWER } from './every-answer.ts';
import { UNKNOWN_VARIATIONS } from './providers/unknowns.ts';

/** All but Pact's own, which asks for nothing that the others do not. */
const OWN_CHECKS = VERIFY_CHECKS.filter(({ layer }) => layer !== 'pact').map(({ id }) => id);

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
