import { expect } from 'vitest';
import type { CheckResult } from '../../contracts/report/check-result.ts';
import { DEFECTIVE_LIMITERS } from '../mutants/limits/defective.ts';
import type { LimiterCase } from '../mutants/limits/limiter-case.ts';
import { RIGHT_LIMITERS } from '../mutants/limits/right.ts';

/** What each check came to, with what is wrong. */
export type Told = Readonly<Record<string, string>>;

export function told({ checks }: { checks: readonly CheckResult[] }): Told {
  return Object.fromEntries(
    checks.map(({ id, outcome, findings }) => [id, [outcome, ...findings.map(({ code }) => code)].join(' ')]),
  );
}

/** A limiter of the catalogue; a defective one has the finding that must catch it. */
export function limiterCalled(id: string): LimiterCase & { finding?: string } {
  const limiter = [...DEFECTIVE_LIMITERS, ...RIGHT_LIMITERS].find((one) => one.id === id);
  if (!limiter) throw new Error(`There is no limiter ${id}.`);
  return limiter;
}

/** As often as a load is offered while a machine that is busy leaves a check open. */
const MOST_RUNS = 3;

/**
 * Runs until every check is told as it is in simulated time. A check that is left
 * open is no fault of the limiter, and is asked again; one that comes to anything else is wrong at once.
 */
export async function repeatWhileOpen(
  run: () => Promise<Told>,
  { finding }: { finding?: string },
  played: Told,
): Promise<void> {
  for (let runs = 1; ; runs++) {
    const seen = await run();
    const wrong = Object.entries(seen).filter(
      ([id, text]) => text !== played[id] && !/^(errored|couldNotRun)/.test(text),
    );
    expect(wrong).toEqual([]);
    const isOpen = Object.entries(seen).some(([id, text]) => text !== played[id]);
    if (isOpen && runs < MOST_RUNS) continue;
    expect(seen).toEqual(played);
    if (finding !== undefined) expect(Object.values(seen).join()).toContain(finding);
    else expect(Object.values(seen).join()).not.toContain('failed');
    return;
  }
}
