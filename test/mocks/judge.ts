import { ANSWER_RULES, judgeScenario, readAnswer } from '../../contracts/oracles/index.ts';
import type { Scenario } from '../../contracts/scenarios/index.ts';
import type { Exchange } from '../../contracts/wire/exchange.ts';

/** Messages of everything that is wrong with an exchange, and which legal answer was seen. */
export function judge(exchange: Exchange, scenario: Scenario): { wrong: string[]; seen?: string } {
  const { findings, seen } = judgeScenario(exchange, scenario);
  const answer = readAnswer(exchange);
  const broken = answer === undefined ? [] : ANSWER_RULES.flatMap((rule) => rule.judge(answer));
  const wrong = [...findings, ...broken].map(({ message }) => `${scenario.id}: ${message}`);
  return { wrong, ...(seen !== undefined && { seen }) };
}
