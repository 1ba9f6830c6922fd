import { describe, expect, it } from 'vitest';
import { DRIVEN_CASES } from '../../../contracts/check-client/driven/cases/all-cases.ts';
import { DRIVEN_CHECKS } from '../../../contracts/check-client/driven/definitions.ts';
import { KNOWN_CHECKS } from '../../../contracts/verify/verify-checks.ts';
import { LIMIT_CHECKS } from '../../../load/judge/limit-checks.ts';
import { TEST_GROUPS } from '../../../mocks/fixtures/index.ts';
import { faultsOfDemand, faultsOfSource } from '../verify/cited.ts';

/** Test groups that show how odd calls are taken, which a client makes or does not; what it sends is judged apart. */
const OF_ODD_CALLS = /^gck\.(null-keys|odd-key|random-|contenttype-|repeated-parameter-|unknown-members)/;

/** Played otherwise: a client need not have a time-out of its own, so that what hangs must end some time. */
const PLAYED_OTHERWISE = ['gck.fault-hang'];

describe('the checks of a client that is driven', () => {
  it('have ids that no other check has', () => {
    const ids = [...KNOWN_CHECKS, ...LIMIT_CHECKS, ...DRIVEN_CHECKS].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(DRIVEN_CHECKS.filter(({ id }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('cite sources, and a must the sentence that demands it', () => {
    const faults = DRIVEN_CHECKS.flatMap(({ id, source, level }) =>
      [...faultsOfSource(source), ...(level === 'must' && !isOpen(id) ? faultsOfDemand(source, 'one') : [])].map(
        (fault) => `${id}: ${fault}`,
      ),
    );
    expect(faults).toEqual([]);
  });

  it('name a control that is one of them, wherever another answer than a good one is due', () => {
    const ids = DRIVEN_CHECKS.map(({ id }) => id);
    const controlled = DRIVEN_CASES.filter(({ due }) => due[0]?.due !== 'counters');
    expect(controlled.length).toBeGreaterThan(80);
    expect(controlled.filter(({ check }) => !ids.includes(check.control ?? ''))).toEqual([]);
  });
});

it('plays every test group that an answer can be told by', () => {
  const played = new Set(
    DRIVEN_CASES.flatMap(({ answers }) => answers('g', () => 'g2')).flatMap((answer) =>
      'as' in answer ? [answer.as] : [],
    ),
  );
  const left = TEST_GROUPS.map(({ id }) => id).filter((id) => !played.has(id) && !OF_ODD_CALLS.test(id));
  // Those of scenarios are played by their states.
  const ofScenarios = TEST_GROUPS.filter(({ selects }) => selects.outcome === 'counters').map(({ id }) => id);
  expect(left.filter((id) => !ofScenarios.includes(id) && !PLAYED_OTHERWISE.includes(id))).toEqual([]);
  expect([...played].filter((id) => !TEST_GROUPS.some((group) => group.id === id))).toEqual([]);
});

/** Cases of what no source settles say so; each of their answers is a case of its own. */
function isOpen(id: string): boolean {
  return DRIVEN_CASES.some(({ check }) => check.id === id && check.source.startsWith('[unstated]'));
}
