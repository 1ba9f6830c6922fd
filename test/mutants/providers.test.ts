import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../contracts/scenarios/all-scenarios.ts';
import { VERIFY_CHECKS } from '../../contracts/verify/verify-checks.ts';
import { CATEGORIES } from './defect.ts';
import { FIRST_OF_CHECKS } from './first-of-checks.ts';
import { judge } from './judge.ts';
import { DEFECTS } from './providers/index.ts';
import { startDefect } from './start.ts';

const LEVELS = new Map(VERIFY_CHECKS.map(({ id, level }) => [id, level]));
const LAYERS = new Map(VERIFY_CHECKS.map(({ id, layer }) => [id, layer]));
/** A control of the proof, which tries all, each against its own check as here: of each layer a check that decides, and one that observes. */
const JUDGED = [
  ...Map.groupBy(
    DEFECTS.filter(({ id, check }) => LEVELS.has(check) && FIRST_OF_CHECKS.get(check) === id),
    ({ check }) => `${LAYERS.get(check)} ${LEVELS.get(check)}`,
  ).values(),
].flatMap((ofLayer) => ofLayer.slice(0, 1));

/** Outside the scenarios and rules: Pact's verifier has tests of its own. */
const ELSEWHERE = ['pact-interactions'];

describe('verify', () => {
  it('is tried in every layer that has checks of its own', () => {
    const layers = new Set(JUDGED.map(({ check }) => LAYERS.get(check)));
    expect([...layers].sort()).toEqual(['cause', 'fuzz', 'metamorphic', 'relation', 'schema']);
  });

  it.each(JUDGED)('catches a provider that $breaks ($id)', async ({ check: id, finding, ...defect }) => {
    // Nothing but the check that is named: what others would find is of no help here.
    const { verdict, checks } = await judge(await startDefect(defect), [id]);
    const caught = checks.find((candidate) => candidate.id === id);
    const decides = LEVELS.get(id) === 'must';
    expect(caught?.outcome).toBe(decides ? 'failed' : 'observed');
    expect(caught?.findings.map(({ code }) => code)).toContainEqual(finding ?? expect.any(String));
    expect(caught?.curl).toMatch(/curl -sS -X [A-Z]+ .*get_group_counters?\?/s);
    if (decides) expect(verdict).toBe('incompatible');
  });
});

describe('the catalogue of defective providers', () => {
  it('knows each by a name of its own', () => {
    const ids = DEFECTS.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('names only checks that verify has', () => {
    expect(DEFECTS.filter(({ check }) => !LEVELS.has(check)).map(({ id }) => id)).toEqual([]);
  });

  it('says of each in a sentence of its own what it breaks', () => {
    const sentences = DEFECTS.map(({ breaks }) => breaks);
    expect(sentences.filter((breaks, index) => sentences.indexOf(breaks) < index)).toEqual([]);
  });

  it('has several in every category', () => {
    const counts = CATEGORIES.map((category) => DEFECTS.filter((defect) => defect.category === category).length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(8);
    expect(DEFECTS.length).toBeGreaterThanOrEqual(400);
  });

  it('has one for every check, by which the check is known to catch something', () => {
    const named = new Set(DEFECTS.map(({ check }) => check));
    const decisive = VERIFY_CHECKS.filter(
      ({ id, level }) => level === 'must' || SCENARIOS.some((one) => one.id === id),
    );
    const missing = decisive.map(({ id }) => id).filter((id) => !named.has(id) && !ELSEWHERE.includes(id));
    expect(missing).toEqual([]);
  });
});
