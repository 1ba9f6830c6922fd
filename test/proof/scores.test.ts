import { expect, it } from 'vitest';
import { CHECKS, PROVIDERS, provider } from './made-up.ts';
import { scoreChecks, scoreLayers } from './scores.ts';

const providers = PROVIDERS;

it('gives a layer what it catches, what it catches alone, and its false alarms', () => {
  const all = [...providers, provider('legal', 'fine', { code: 'failed' })];
  expect(scoreLayers(all, ['schema', 'cause', 'pact'])).toEqual([
    { layer: 'schema', given: 2, caught: 2, alone: ['misshapen'], falseAlarms: [] },
    { layer: 'cause', given: 2, caught: 1, alone: [], falseAlarms: ['fine'] },
    { layer: 'pact', given: 0, caught: 0, alone: [], falseAlarms: [] },
  ]);
});

it('gives a check the defects that it fails, and its control', () => {
  expect(scoreChecks(providers, CHECKS)).toMatchObject([
    { caught: 2, control: 'the right provider', controlPassed: true },
    { caught: 1, control: 'shape', controlPassed: true },
  ]);
});
