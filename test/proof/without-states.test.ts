import { expect, it } from 'vitest';
import type { KnownAlarm } from './known-alarms.ts';
import { CLAIMS, CLIENTS, PROVIDERS, provider } from './made-up.ts';
import { renderProof } from './markdown/document.ts';
import type { CheckOutcome, ProviderResult } from './results.ts';
import { pointsOfProviders } from './verdict.ts';

type Found = Readonly<Record<string, CheckOutcome['outcome']>>;
const LAYERS = { shape: 'metamorphic', code: 'pact' } as const;

/** A provider run without states, of two checks: one that compares answers, and Pact's. */
function blind(kind: ProviderResult['kind'], id: string, outcomes: Found = {}): ProviderResult {
  const run = provider(kind, id, outcomes);
  const checks = run.checks.map((check) => ({ ...check, layer: LAYERS[check.id as keyof typeof LAYERS] }));
  return { ...run, checks, withoutStates: true };
}

const KNOWN: KnownAlarm = { check: 'code', why: 'It cannot know.', providers: ['odd'] };
const troubles = (all: readonly ProviderResult[], knownAlarms: readonly KnownAlarm[] = []) =>
  pointsOfProviders([...PROVIDERS, ...all], { ...CLAIMS, knownAlarms }).flat();

it('a defect may stay unseen, and what is due to pact may not be able to run', () => {
  expect(troubles([blind('defect', 'sly'), blind('legal', 'odd', { code: 'couldNotRun' })])).toEqual([]);
});

it.each<[string, ProviderResult, RegExp]>([
  [
    'a check fails at a right provider',
    blind('legal', 'odd', { code: 'failed' }),
    /code failed at the legal provider odd/,
  ],
  ['a check breaks at a right provider', blind('control', 'right', { code: 'errored' }), /code errored at the control/],
  [
    'answers could not be compared',
    blind('control', 'right', { shape: 'couldNotRun' }),
    /shape couldNotRun at the control/,
  ],
  [
    'a run does not come to an end',
    { ...blind('defect', 'sly'), trouble: 'it hangs' },
    /sly gave no result .*: it hangs/,
  ],
])('the proof does not hold where %s', (_what, one, trouble) => {
  expect(troubles([one])).toEqual([expect.stringMatching(trouble)]);
});

it('a false alarm that is known is no trouble, and one that is none any more is', () => {
  expect(troubles([blind('legal', 'odd', { code: 'failed' })], [KNOWN])).toEqual([]);
  expect(troubles([blind('legal', 'odd')], [KNOWN])).toEqual([expect.stringMatching(/none any more: code at odd/)]);
});

it('what metamorphic or pact catch alone, together, and not at all is shown, and the alarms that are known', () => {
  const all = [
    blind('defect', 'by-one', { shape: 'failed' }),
    blind('defect', 'by-both', { shape: 'failed', code: 'failed' }),
    blind('defect', 'unseen'),
    blind('legal', 'odd', { code: 'failed' }),
  ];
  const layers = ['metamorphic', 'pact'] as const;
  const text = renderProof(
    { providers: [...PROVIDERS, ...all], clients: CLIENTS },
    { ...CLAIMS, layers, knownAlarms: [KNOWN] },
  );
  expect(text).toContain('| metamorphic | 2 of 3 | 0 |\n| pact | 1 of 3 | 1 |');
  expect(text).toContain('Caught by metamorphic alone, 1: `by-one`.');
  expect(text).toContain('Caught by pact alone, 0: none.');
  expect(text).toContain('Caught by both of these and by no other, 1: `by-both`.');
  expect(text).toContain('Caught by none, as it does not show there, 1: `unseen`.');
  expect(text).toContain('A false alarm that is known, of code: It cannot know. At `odd`.');
});
