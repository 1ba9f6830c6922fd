import { judgeScenario } from '../../contracts/oracles/answer-rules.ts';
import type { Scenario } from '../../contracts/scenarios/all-scenarios.ts';
import { seenOf } from '../../contracts/verify/calls/note-call.ts';
import type { Exchange } from '../../contracts/wire/exchange.ts';

/** Messages of everything that is wrong with an exchange, and which legal answer was seen. */
export function judge(exchange: Exchange, scenario: Scenario): { wrong: string[]; seen?: string } {
  const { findings, seen } = judgeScenario(exchange, scenario);
  const named = seen === undefined ? {} : { seen };
  const request = { ...exchange.request, credential: 'valid' as const };
  const { verdicts } = seenOf({ subject: scenario.id, scenario, request, exchange, ...named });
  const broken = verdicts.flatMap((verdict) => verdict.findings);
  const wrong = [...findings, ...broken].map(({ message }) => `${scenario.id}: ${message}`);
  return { wrong, ...named };
}
