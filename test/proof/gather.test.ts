import { expect, it } from 'vitest';
import { isAmiss } from './gather.ts';
import { provider } from './made-up.ts';

it('runs the right provider once more also for what is only observed of it, and no other for that', () => {
  expect(isAmiss(provider('control', 'right'))).toBe(false);
  expect(isAmiss(provider('control', 'right', { shape: 'observed' }))).toBe(true);
  expect(isAmiss(provider('defect', 'wrong', { shape: 'failed', code: 'observed' }))).toBe(false);
});

it('runs once more what is wrong with a right provider, and a defect that nothing caught', () => {
  expect(isAmiss(provider('legal', 'odd', { code: 'failed' }))).toBe(true);
  expect(isAmiss(provider('defect', 'unseen'))).toBe(true);
});
