import type { Finding } from '../finding.ts';
import type { AnswerExpected, Scenario } from '../scenarios/scenario.ts';
import type { StateCounter } from '../scenarios/states.ts';
import { readAnswer } from '../wire/answer.ts';
import type { Exchange } from '../wire/exchange.ts';
import { judgeRefusal } from './cause/refusal.ts';
import { judgeCounters } from './relation/counters.ts';
import { judgeTransport } from './transport.ts';

/** Findings of one exchange, and where several answers are legal, the name of the one that was seen. */
export type Judgement = { findings: Finding[]; seen?: string };

/** Judges what came back against what the scenario expects. */
export function judgeScenario(exchange: Exchange, { call, given, expect }: Scenario): Judgement {
  const held = heldCounters(call, given);
  if (expect.outcome !== 'unknown') return { findings: judgeAnswer(exchange, expect, held) };
  const judged = Object.entries(expect.answers).map(([name, answer]) => ({
    name,
    findings: judgeAnswer(exchange, answer, held),
  }));
  const match = judged.find(({ findings }) => findings.length === 0);
  if (match) return { findings: [], seen: match.name };
  const legal = judged.map(({ name }) => name).join(', ');
  const closest = [...judged].sort((one, other) => one.findings.length - other.findings.length)[0]?.findings ?? [];
  return {
    findings: closest.map((finding) => ({
      ...finding,
      message: `${finding.message} None of the legal answers fits (${legal}).`,
    })),
  };
}

function judgeAnswer(exchange: Exchange, expected: AnswerExpected, held: readonly StateCounter[]): Finding[] {
  if (expected.outcome === 'closed' && exchange.trouble?.kind === 'closed') return [];
  const answer = readAnswer(exchange);
  if (answer === undefined) return judgeTransport(exchange);
  if (!answer.json.ok) {
    const message = `The answer cannot be judged: ${answer.json.message}.`;
    return [{ code: 'response.unusable', path: '', expected: expected.outcome, actual: answer.json.problem, message }];
  }
  switch (expected.outcome) {
    case 'counters':
      return judgeCounters(answer, expected, held);
    case 'refused':
      return judgeRefusal(answer, expected);
    case 'closed':
      return [
        {
          code: 'response.unusable',
          path: '',
          expected: 'closed',
          actual: 'answered',
          message: 'The call was answered.',
        },
      ];
  }
}

/** The counters that the asked group holds according to the given states. */
function heldCounters(call: Scenario['call'], given: Scenario['given']): readonly StateCounter[] {
  const asked = 'json' in call.body ? (call.body.json as { GroupId?: unknown } | null)?.GroupId : undefined;
  return given.flatMap((state) =>
    state.state === 'a group with counters' && state.params.GroupId === asked ? state.params.GroupCounter : [],
  );
}
