import { expect, it } from 'vitest';
import { LEGAL_CLIENTS } from './index.ts';
import { judgeClient } from './judge-client.ts';

/** A control of the proof, which tries all: a driven one and a watched one. */
const TRIED = [...Map.groupBy(LEGAL_CLIENTS, (client) => 'watch' in client).values()].flatMap((same) =>
  same.slice(0, 1),
);

/** What a legal client may come to: only hints are told of it, and what it was never seen in is left out. */
const UNFLAGGED = ['passed', 'observed', 'notApplicable'];

it('are many, and each cites the fact that allows it', () => {
  expect(LEGAL_CLIENTS.length).toBeGreaterThan(50);
  expect(LEGAL_CLIENTS.filter(({ because }) => because.length < 10)).toEqual([]);
  const names = LEGAL_CLIENTS.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
});

it.concurrent.each(TRIED)('is not flagged by any check: $name', { timeout: 120_000 }, async (client) => {
  const checks = await judgeClient(client);
  const flagged = checks.filter(({ outcome }) => !UNFLAGGED.includes(outcome));
  expect(flagged.map(({ id, outcome, reason, findings }) => ({ id, outcome, reason, findings }))).toEqual([]);
  expect(checks.some(({ outcome }) => outcome === 'passed')).toBe(true);
});
