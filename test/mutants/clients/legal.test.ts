import { expect, it } from 'vitest';
import { drive } from './drive.ts';
import { LEGAL_CLIENTS } from './legal.ts';

it('are many, and each cites the fact that allows it', () => {
  expect(LEGAL_CLIENTS.length).toBeGreaterThanOrEqual(25);
  expect(LEGAL_CLIENTS.filter(({ because }) => because.length < 10)).toEqual([]);
});

it('none of them is flagged by any check', async () => {
  const queue = [...LEGAL_CLIENTS];
  const flagged: string[] = [];
  // Each waits for the slow cases most of its time.
  const worker = async (): Promise<void> => {
    for (let one = queue.shift(); one; one = queue.shift()) {
      const { checks } = await drive(one.adapter);
      const wrong = checks.filter(({ outcome }) => !['passed', 'observed', 'notApplicable'].includes(outcome));
      flagged.push(
        ...wrong.map(
          ({ id, outcome, reason, findings }) => `${one.name}: ${id} ${outcome} ${reason ?? findings[0]?.message}`,
        ),
      );
      if (!checks.some(({ outcome }) => outcome === 'passed')) flagged.push(`${one.name}: nothing passed`);
    }
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  expect(flagged).toEqual([]);
}, 120_000);
