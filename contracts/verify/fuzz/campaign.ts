import fc from 'fast-check';
import type { Finding } from '../../finding.ts';
import type { Exchange } from '../../wire/exchange.ts';
import type { WireRequest } from '../../wire/wire-request.ts';
import { seenOf } from '../calls/note-call.ts';
import type { Seen } from '../calls/seen.ts';
import { playSideBySide } from '../stage/side-by-side.ts';
import { SHRINK_LIMITS } from './budget.ts';
import type { FuzzCheckId } from './fuzz-checks.ts';
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

/**
 * Sends generated requests up to the first that fails, side by side where the provider is slow, then smaller ones that fail
 * in the same way. Bounded. The first is the first in order, whichever is answered first.
 */
export async function runCampaign<Case>(line: Line, campaign: Campaign<Case>): Promise<Failure | undefined> {
  const { arbitrary, requestOf, judge } = campaign;
  const { clock } = line.stage;
  const sent = await sendGenerated(line, campaign);
  let worst: Omit<Failure, 'path'> | undefined;
  let shrinking = { calls: 0, until: 0 };
  const property = fc.asyncProperty(arbitrary, async (one) => {
    if (worst && (shrinking.calls++ >= SHRINK_LIMITS.calls || clock.now() >= shrinking.until)) return true;
    const request = requestOf(one);
    const isDue = (exchange: Exchange) => judge(exchange, one).length === 0;
    const judged = async () => {
      const exchange = await line.ask(request, { isDue });
      return exchange ? judge(exchange, one) : [];
    };
    // Those that were generated have been sent, up to the first that fails.
    const findings = worst ? await judged() : (sent.shift() ?? []);
    if (findings.length === 0 || (worst && !isAlike(findings, worst.findings))) return true;
    if (!worst) shrinking = { calls: 0, until: clock.now() + SHRINK_LIMITS.timeMs };
    worst = { request, findings };
    return false;
  });
  const { counterexamplePath, errorInstance } = await fc.check(property, parametersOf(campaign));
  // What was thrown is a fault of the kit: nothing of a provider's answers throws.
  if (!worst && errorInstance) throw errorInstance;
  return worst && { ...worst, path: counterexamplePath ?? '' };
}

/** What was found at each that is generated, in order up to the first that fails; these are noted, and none after it. */
async function sendGenerated<Case>(line: Line, campaign: Campaign<Case>): Promise<(readonly Finding[])[]> {
  const { id, requestOf, judge } = campaign;
  let firstFailed = Number.POSITIVE_INFINITY;
  const parts = generated(campaign).map((one, index) => ({
    play: async (): Promise<Sent> => {
      if (index > firstFailed) return NOTHING;
      const request = requestOf(one);
      const exchange = await line.ask(request, { isDue: (answer) => judge(answer, one).length === 0 });
      if (exchange === undefined) return NOTHING;
      const findings = judge(exchange, one);
      if (findings.length > 0) firstFailed = Math.min(firstFailed, index);
      return { findings, seen: [seenOf({ subject: id, request, exchange })] };
    },
  }));
  const sent = (await playSideBySide(line.stage, parts)).slice(0, firstFailed + 1);
  line.seen.push(...sent.flatMap(({ seen }) => seen));
  return sent.map(({ findings }) => findings);
}

type Sent = { findings: readonly Finding[]; seen: readonly Seen[] };

const NOTHING: Sent = { findings: [], seen: [] };

/** What fast-check generates of this campaign, as it will again. */
function generated<Case>(campaign: Campaign<Case>): Case[] {
  const cases: Case[] = [];
  const collect = fc.property(campaign.arbitrary, (one) => {
    cases.push(one);
  });
  fc.check(collect, parametersOf(campaign));
  return cases;
}

function parametersOf<Case>({ seed, runs, examples = [] }: Campaign<Case>): fc.Parameters<[Case]> {
  return { seed: seed | 0, numRuns: runs, examples: examples.map((one): [Case] => [one]) };
}

/** A smaller request that fails in another way is another defect, or none. */
function isAlike([one]: readonly Finding[], [other]: readonly Finding[]): boolean {
  return one?.code === other?.code;
}
