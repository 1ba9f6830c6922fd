import { describe, expect, it } from 'vitest';
import { UNKNOWNS } from '../../openapi/index.ts';
import { judge } from '../mutants/judge.ts';
import { startLegal } from '../mutants/start.ts';
import { KINDS_OF_LEGAL, LEGAL } from './providers/index.ts';
import { TROUBLE_VARIATIONS } from './providers/troubles.ts';
import { UNKNOWN_VARIATIONS } from './providers/unknowns.ts';

/** A control of the proof, which tries all by the same checks: of every seventh kind one, the last, as the first is often what the mock does. */
const TRIED = KINDS_OF_LEGAL.filter((kind) => kind !== UNKNOWN_VARIATIONS && kind !== TROUBLE_VARIATIONS)
  .filter((_, index) => index % 7 === 0)
  .flatMap((kind) => kind.slice(-1));

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
