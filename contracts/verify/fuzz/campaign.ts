import fc from 'fast-check';
import type { Finding } from '../../finding.ts';
import type { Exchange } from '../../wire/exchange.ts';
import type { WireRequest } from '../../wire/request.ts';
import { SHRINK_LIMITS } from './budget.ts';
import type { FuzzCheckId } from './definitions.ts';
import type { Line } from './line.ts';

/** What is generated, how it becomes a request, and how its answer is judged. */
export type Campaign<Case> = {
  id: FuzzCheckId;
  arbitrary: fc.Arbitrary<Case>;
  /** What is sent before anything is generated. */
  examples?: readonly Case[];
  seed: number;
  runs: number;
  requestOf: (one: Case) => WireRequest;
  judge: (exchange: Exchange, one: Case) => Finding[];
};

/** The smallest request that was found to fail, and where fast-check finds it again. */
export type Failure = { request: WireRequest; findings: readonly Finding[]; path: string };

/** Sends generated requests up to the first that fails, then smaller ones that fail in the same way. Bounded. */
export async function runCampaign<Case>(line: Line, campaign: Campaign<Case>): Promise<Failure | undefined> {
  const { id, arbitrary, examples = [], seed, runs, requestOf, judge } = campaign;
  const { clock } = line.stage;
  let worst: Omit<Failure, 'path'> | undefined;
  let shrinking = { calls: 0, until: 0 };
  const property = fc.asyncProperty(arbitrary, async (one) => {
    if (worst && (shrinking.calls++ >= SHRINK_LIMITS.calls || clock.now() >= shrinking.until)) return true;
    const request = requestOf(one);
    const isDue = (exchange: Exchange) => judge(exchange, one).length === 0;
    const exchange = await line.ask(request, { isDue, ...(!worst && { subject: id }) });
    const findings = exchange ? judge(exchange, one) : [];
    if (findings.length === 0 || (worst && !isAlike(findings, worst.findings))) return true;
    if (!worst) shrinking = { calls: 0, until: clock.now() + SHRINK_LIMITS.timeMs };
    worst = { request, findings };
    return false;
  });
  const { counterexamplePath, errorInstance } = await fc.check(property, {
    seed: seed | 0,
    numRuns: runs,
    examples: examples.map((one): [Case] => [one]),
  });
  // What was thrown is a fault of the kit: nothing of a provider's answers throws.
  if (!worst && errorInstance) throw errorInstance;
  return worst && { ...worst, path: counterexamplePath ?? '' };
}

/** A smaller request that fails in another way is another defect, or none. */
function isAlike([one]: readonly Finding[], [other]: readonly Finding[]): boolean {
  return one?.code === other?.code;
}
