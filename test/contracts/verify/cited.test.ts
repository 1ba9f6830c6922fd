import { describe, expect, it } from 'vitest';
import { CLIENT_CHECKS } from '../../../contracts/check-client/checks.ts';
import { DIFF_LAYERS } from '../../../contracts/diff/diff-checks.ts';
import { LAYERS } from '../../../contracts/report/check-result.ts';
import { SCENARIOS } from '../../../contracts/scenarios/all-scenarios.ts';
import { VERIFY_CHECKS } from '../../../contracts/verify/verify-checks.ts';
import { LIMIT_CHECKS } from '../../../load/judge/limit-checks.ts';
import { CAUSES } from '../../../openapi/index.ts';
import { faultsOfDemand, faultsOfSource } from './cited.ts';

const CHECKS = [...VERIFY_CHECKS, ...LIMIT_CHECKS, ...CLIENT_CHECKS];
const OPEN = new Set(SCENARIOS.flatMap(({ id, expect: { outcome } }) => (outcome === 'unknown' ? [id] : [])));

/** What is wrong, by the id of what it is wrong with. */
function faults<Item>(items: readonly [id: string, item: Item][], judge: (item: Item) => string[]): string[] {
  return items.flatMap(([id, item]) => judge(item).map((fault) => `${id}: ${fault}`));
}

describe('the source of a check', () => {
  it('is looked at in every layer that has checks', () => {
    const layers = new Set(CHECKS.map(({ layer }) => layer));
    // What is compared of two contracts cites these two and no page.
    const cited = LAYERS.filter((layer) => !DIFF_LAYERS.some((one) => one === layer));
    expect(LAYERS.filter((layer) => layers.has(layer))).toEqual(cited);
    expect(CHECKS.length).toBeGreaterThan(130);
    expect(OPEN.size).toBeGreaterThan(20);
  });

  it('is the sentence of a source that the spec lists', () => {
    const sources = CHECKS.map(({ id, source }): [string, string] => [id, source]);
    expect(faults(sources, faultsOfSource)).toEqual([]);
  });

  it('is also such a sentence for each cause', () => {
    const sources = Object.entries(CAUSES).map(([id, { source }]): [string, string] => [id, source]);
    expect(faults(sources, faultsOfSource)).toEqual([]);
  });

  it('says of a must what demands it, and where several answers pass, what is left open', () => {
    const musts = CHECKS.filter(({ level }) => level === 'must').map((check): [string, typeof check] => [
      check.id,
      check,
    ]);
    expect(musts.length).toBeGreaterThan(120);
    expect(faults(musts, ({ id, source }) => faultsOfDemand(source, OPEN.has(id) ? 'several' : 'one'))).toEqual([]);
  });
});

describe('a source that would not do', () => {
  it.each([
    ['', /form/],
    ['[page]', /form/],
    ['[page][update]', /form/],
    ['the page says that this is demanded', /form/],
    ['[page] says that this is demanded', /form/],
    ['[page]: this is demanded of all; and of some', undefined],
    ['[page]: this is demanded of all; [codes]', /form/],
    ['[page]: the range', /too little/],
    ['[pages]: this is demanded of all calls', /no pages/],
    ['[page]: this is demanded, see [codes] for more', /within/],
    ['[http]: a body may be sent in chunks', /no section/],
    ['[json]: RFC 8259 lets white space stand anywhere', /no section/],
    ['[json]: RFC 8259 section 2 lets white space stand between tokens', undefined],
  ])('is found out: %s', (source, fault) => {
    const found = faultsOfSource(source).join();
    if (fault === undefined) expect(found).toBe('');
    else expect(found).toMatch(fault);
  });

  it.each([
    ['[unstated]: which of these it is, nobody says', 'one', ['demands what no source says']],
    ['[unstated]: which of these it is; [page]: one of them it must be', 'one', []],
    ['[unstated]: which of these it is, nobody says', 'several', []],
    ['[page]: one of these answers it must be', 'several', ['does not say what is left open']],
  ] as const)('is found out by what it is to allow: %s, %s', (source, answers, found) => {
    expect(faultsOfDemand(source, answers)).toEqual(found);
  });
});
