import { describe, expect, it } from 'vitest';
import type { Account } from '../mutants/mechanical/account.ts';
import type { MutantEnd, MutantEvidence } from './evidence.ts';
import { CAUGHT, CLAIMS, mutant, mutantEvidence, provider, PROVIDERS as providers } from './made-up.ts';
import type { ProviderResult } from './results.ts';
import { type Claims, pointsOfMutants, pointsOfProviders, troubleOfProvider } from './verdict.ts';

const troublesOfProviders = (all: readonly ProviderResult[], claims: Claims) => pointsOfProviders(all, claims).flat();
const troublesOfMutants = (evidence: MutantEvidence, accounts: readonly Account[]) =>
  pointsOfMutants(evidence, accounts).flat();
const without = (id: string) => providers.filter((one) => one.id !== id);
const mutantThat = (end: MutantEnd) => ({ mutants: [{ mutant: mutant('a', 'b'), end }] });
const accounted = (kind: Account['kind'] = 'equivalent', replacement = 'b'): Account[] => [
  { file: 'mock.ts', kind, why: 'MISSED: nobody asks', mutants: { 'return a;': [['a', replacement]] } },
];

describe('the proof by providers', () => {
  it('holds where every defect is caught, every right provider passes and every check is good for something', () => {
    expect(pointsOfProviders(providers, CLAIMS)).toEqual([...providers, ...CLAIMS.checks].map(() => []));
  });

  it.each<[string, { providers: ProviderResult[] }, RegExp]>([
    ['a defect is not caught', { providers: [...providers, provider('defect', 'sly')] }, /defect sly is not caught/],
    [
      'a defect only keeps a check from running',
      { providers: [...providers, provider('defect', 'sly', { code: 'couldNotRun' })] },
      /defect sly is not caught/,
    ],
    [
      'a right provider fails a check',
      { providers: [...providers, provider('legal', 'fine', { code: 'failed' })] },
      /False alarm at the legal provider fine: code failed/,
    ],
    [
      'a right provider does not meet what is no must',
      { providers: [...providers, provider('legal', 'fine', { code: 'observed' })] },
      /No verdict on the legal provider fine: code observed/,
    ],
    [
      'there is no verdict on a right provider',
      { providers: [...providers, provider('legal', 'fine', { code: 'couldNotRun' })] },
      /No verdict on the legal provider fine: code couldNotRun/,
    ],
    ['a check catches no defect', { providers: without('wrong') }, /No defect is caught by the check code/],
    [
      'the control of a check does not pass',
      { providers: [...without('right'), provider('control', 'right', { shape: 'observed' })] },
      /control of the check code does not pass: shape/,
    ],
    ['there is no right provider', { providers: without('odd') }, /no provider of the kind legal/],
    ['there is no control', { providers: without('right') }, /no provider of the kind control/],
    [
      'a run does not come to an end',
      { providers: [...providers, { ...provider('defect', 'endless'), checks: [], trouble: 'it took too long' }] },
      /endless gave no result: it took too long/,
    ],
  ])('fails where %s', (_what, changed, trouble) => {
    const troubles = troublesOfProviders(changed.providers, CLAIMS);
    expect(troubles.filter((one) => trouble.test(one))).toHaveLength(1);
  });
});

describe('a defect', () => {
  const due = (check: string, finding = 'response.schema') => ({ due: { check, finding } });
  const seen = provider('defect', 'sly', { shape: 'failed' });

  it.each<[string, Partial<ProviderResult>, RegExp]>([
    ['is caught by other checks than its own', due('code'), /not caught by its own check code/],
    ['is caught for another reason than is due', due('shape', 'http.status'), /does not find http\.status in .*sly/],
    [
      'cannot be seen again by a line',
      { ...due('shape'), checks: seen.checks.map((check) => ({ ...check, repeatable: false })) },
      /no line that sends the call of the defect sly again/,
    ],
  ])('that %s is amiss', (_what, change, trouble) => {
    expect(troubleOfProvider({ ...seen, ...due('shape') })).toEqual([]);
    expect(troubleOfProvider({ ...seen, ...change })).toEqual([expect.stringMatching(trouble)]);
  });
});

describe('a right provider', () => {
  const shows = ['odd-key', 'refused'] as const;
  const one = { ...provider('legal', 'odd', { code: 'observed' }), should: 'code', shows, observed: ['refused'] };
  const level = (checks: typeof one.checks) => checks.map((check) => ({ ...check, level: 'should' as const }));
  const odd = { ...one, checks: level(one.checks) };

  it.each<[string, Partial<ProviderResult>, RegExp]>([
    ['is observed in another answer than it gives', { observed: ['omitted'] }, /shows odd-key refused, and omitted is/],
    ['is not observed in what it shows', { observed: [] }, /shows odd-key refused, and nothing is observed/],
    [
      'meets what it is said not to',
      { checks: level(provider('legal', 'odd').checks) },
      /does not meet code, .* passed/,
    ],
  ])('that %s is amiss', (_what, change, trouble) => {
    expect(troubleOfProvider(odd)).toEqual([]);
    expect(troubleOfProvider({ ...odd, ...change })).toEqual([expect.stringMatching(trouble)]);
  });

  it.each<[string, 'passed' | 'failed' | 'couldNotRun', RegExp | undefined]>([
    ['of no code of ours is well', 'passed', undefined],
    ['of no code of ours is flagged', 'failed', /check-0 failed at a right provider with states/],
    ['of no code of ours is seen in part', 'couldNotRun', /With states 1 checks could not run/],
  ])('that %s', (_what, outcome, trouble) => {
    const [check] = provider('independent', 'typed').checks;
    const checks = Array.from({ length: 140 }, (_, at) => ({
      ...check,
      id: `check-${at}`,
      ...(at === 0 && { outcome }),
    }));
    const result = { ...provider('independent', 'typed'), checks, setting: 'states' } as ProviderResult;
    expect(troubleOfProvider(result)).toEqual(trouble ? [expect.stringMatching(trouble)] : []);
  });

  it('of no code of ours of which little is seen is amiss', () => {
    const result: ProviderResult = { ...provider('independent', 'typed'), setting: 'states' };
    expect(troubleOfProvider(result)).toEqual([expect.stringMatching(/only 2 checks ran, of 130 due/)]);
  });
});

describe('the proof by mechanical mutants', () => {
  it.each<[string, Partial<MutantEvidence>, RegExp]>([
    ['there is no mutant', { mutants: [] }, /no mechanical mutant/],
    [
      'the right mock does not pass a trial',
      { controls: [{ trial: 'limit', notPassed: ['limit-code: failed'], reached: [], pins: {} }] },
      /does not pass the trial "limit": limit-code: failed/,
    ],
    [
      'a survivor has no account',
      mutantThat({ kind: 'survived' }),
      /No account of the survivor mock.ts \| return a; \| a \| b/,
    ],
  ])('fails where %s', (_what, changed, trouble) => {
    expect(troublesOfMutants(mutantEvidence(changed), [])).toEqual([expect.stringMatching(trouble)]);
  });

  it('holds with a survivor that is accounted for, and with mutants that end the process or never end', () => {
    expect(troublesOfMutants(mutantEvidence(mutantThat({ kind: 'survived' })), accounted())).toEqual([]);
    expect(troublesOfMutants(mutantEvidence(mutantThat({ kind: 'crash' })), [])).toEqual([]);
    expect(troublesOfMutants(mutantEvidence(mutantThat({ kind: 'time-out' })), [])).toEqual([]);
  });

  it.each<[string, MutantEnd, Account[], RegExp]>([
    ['an account is of a mutant that is caught', CAUGHT, accounted(), /account of a mutant that is caught/],
    ['an account is of no mutant', CAUGHT, accounted('equivalent', 'c'), /account of a mutant that is not there/],
    ['two accounts are of one mutant', { kind: 'survived' }, [...accounted(), ...accounted()], /second account/],
    [
      'a survivor is a defect that the checks miss',
      { kind: 'survived' },
      accounted('missed'),
      /missed. MISSED: nobody/,
    ],
  ])('fails where %s', (_what, end, accounts, trouble) => {
    expect(troublesOfMutants(mutantEvidence(mutantThat(end)), accounts)).toEqual([expect.stringMatching(trouble)]);
  });
});
