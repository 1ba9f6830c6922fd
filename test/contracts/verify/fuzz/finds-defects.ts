import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../../contracts/report/check-result.ts';
import { startServer } from '../../../../mocks/server.ts';
import { serve } from '../../../serve.ts';
import { CONNECTION_DEFECTS } from './defects/connection.ts';
import type { Defect } from './defects/defect.ts';
import { ILLEGAL_DEFECTS } from './defects/illegal.ts';
import { LEGAL_DEFECTS } from './defects/legal.ts';
import { type FuzzOptions, fuzzAt } from './fuzz-at.ts';

/** The checks that the layer finds to have failed at a defective provider, each with its first finding. */
async function failures({ provider, front }: Defect, options: FuzzOptions): Promise<Map<string, CheckResult>> {
  const all = { cases: 500, ...options };
  const server = await startServer({ callsPerSecond: 'unlimited', ...provider() });
  try {
    const run = front
      ? await serve(front(server), (url) => fuzzAt({ ...server, url }, all))
      : await fuzzAt(server, all);
    return new Map(run.checks.filter(({ outcome }) => outcome === 'failed').map((check) => [check.id, check]));
  } finally {
    await server.close();
  }
}

/** Tests that the layer finds defects with this seed: all of them, or every so many. */
export function findsDefects(seed: number, every = 1): void {
  const isTried = (_defect: Defect, index: number): boolean => index % every === 0;
  describe(`the fuzz layer with seed ${seed}`, () => {
    it.each([...LEGAL_DEFECTS, ...ILLEGAL_DEFECTS].filter(isTried).map((defect) => [defect.id, defect] as const))(
      'finds a provider that %s, and makes the request small',
      async (_id, defect) => {
        const selected = (id: string) => id === defect.check;
        const failure = (await failures(defect, { seed, selected })).get(defect.check);
        expect(failure?.findings.length).toBeGreaterThan(0);
        expect(failure?.curl).toMatch(/^(printf .*\| )?curl/);
        expect(failure?.counterexample?.request).toMatch(defect.shows ?? /^/);
        expect(failure?.counterexample?.seed).toBe(seed);
      },
    );

    it.each(CONNECTION_DEFECTS.filter(isTried).map((defect) => [defect.id, defect] as const))(
      'finds a provider that %s',
      async (_id, defect) => {
        const selected = (id: string) => id === defect.check;
        expect([...(await failures(defect, { seed, selected })).keys()]).toContain(defect.check);
      },
    );
  });
}
