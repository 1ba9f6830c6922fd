import type { Finding } from '../finding.ts';
import type { AnswerExpected, Expectation, Scenario } from '../scenarios/scenario.ts';
import type { StateCounter } from '../scenarios/states.ts';
import { member, plainBody, readAnswer } from '../wire/answer.ts';
import type { Exchange } from '../wire/exchange.ts';
import { answerText } from './answer-text.ts';
import { judgeRefusal } from './cause/refusal.ts';
import { judgeCounters } from './relation/judge-counters.ts';
import { wrongStatus } from './roots.ts';
import { judgeTransport } from './transport.ts';

/** Findings of one exchange, and where several answers are legal, the name of the one that was seen. */
export type Judgement = { findings: Finding[]; seen?: string };

/** Judges what came back against what the scenario expects. */
export function judgeScenario(exchange: Exchange, { call, given, expect }: Scenario): Judgement {
  return judgeExpected(exchange, expect, heldCounters(call, given));
}

/** Judges what came back against what is expected of a group that holds these counters; undefined where nobody knows. */
export function judgeExpected(
  exchange: Exchange,
  expect: Expectation,
  held: readonly StateCounter[] | undefined,
): Judgement {
  if (expect.outcome !== 'unknown') return { findings: judgeAnswer(exchange, expect, held) };
  const judged = Object.entries(expect.answers).map(([name, answer]) => ({
    name,
    expected: answer,
    findings: judgeAnswer(exchange, answer, held),
  }));
  const match = judged.find(({ findings }) => findings.length === 0);
  if (match) return { findings: [], seen: match.name };
  const legal = Object.entries(expect.answers).map(([name, answer]) => `${name} (${answerText(answer)})`);
  const message = `None of the legal answers fits: ${legal.join(', ')}.`;
  return { findings: closestOf(exchange, judged).map((one) => ({ ...one, message: `${one.message} ${message}` })) };
}

type Judged = { expected: AnswerExpected; findings: Finding[] };

/** The findings of the legal answer that is nearest: one of the kind that came, of these the one with the fewest findings. */
function closestOf(exchange: Exchange, judged: readonly Judged[]): Finding[] {
  const answer = readAnswer(exchange);
  const status = answer && member(plainBody(answer), 'ActionStatus');
  const distance = ({ expected: { outcome }, findings }: Judged): number =>
    (outcome === KIND_OF[String(status)] ? 0 : 1_000) + findings.length;
  return [...judged].sort((one, other) => distance(one) - distance(other))[0]?.findings ?? [];
}

const KIND_OF: Readonly<Record<string, AnswerExpected['outcome']>> = { OK: 'counters', FAIL: 'refused' };

function judgeAnswer(
  exchange: Exchange,
  expected: AnswerExpected,
  held: readonly StateCounter[] | undefined,
): Finding[] {
  switch (expected.outcome) {
    case 'counters':
      return judgeUsable(exchange, (answer) => judgeCounters(answer, expected, held));
    case 'refused':
      return judgeUsable(exchange, (answer) => judgeRefusal(answer, expected));
    case 'closed':
      return isClosed(exchange) ? [] : judgeUsable(exchange, () => [answered('closed')]);
    case 'turned-away':
      return isTurnedAway(exchange) ? [] : judgeUsable(exchange, () => [answered('turned-away')]);
  }
}

/** What a rule says of an answer that can be read; else why it cannot. */
function judgeUsable(
  exchange: Exchange,
  judge: (answer: NonNullable<ReturnType<typeof readAnswer>>) => Finding[],
): Finding[] {
  const answer = readAnswer(exchange);
  if (answer === undefined) return judgeTransport(exchange);
  if (answer.json.ok) return judge(answer);
  if (answer.response.status >= 500) return [broke(answer.response.status)];
  const { problem, message } = answer.json;
  return [
    {
      code: 'response.unusable',
      path: '',
      expected: 'an answer of the operation',
      actual: problem,
      message: `The answer cannot be judged: ${message}.`,
    },
  ];
}

/** The finding of a call that broke the provider. */
export function broke(status: number): Finding {
  const message = `HTTP status ${status}: the call broke the provider, which must answer 200 and say FAIL in the body.`;
  return { code: 'http.status', path: 'status', expected: 200, actual: status, message, root: wrongStatus(status) };
}

function isClosed({ trouble }: Exchange): boolean {
  return trouble?.kind === 'closed';
}

/** Whether a call was answered by what stands before the operation, if at all: a crash is neither. */
function isTurnedAway(exchange: Exchange): boolean {
  const answer = readAnswer(exchange);
  if (answer === undefined) return isClosed(exchange);
  const { status } = answer.response;
  return (status < 500 || (status > 500 && status < 505)) && member(plainBody(answer), 'ActionStatus') === undefined;
}

function answered(expected: string): Finding {
  return { code: 'response.unusable', path: '', expected, actual: 'answered', message: 'The call was answered.' };
}

/** The counters that the asked group holds according to the given states. */
function heldCounters(call: Scenario['call'], given: Scenario['given']): readonly StateCounter[] {
  const asked = 'json' in call.body ? (call.body.json as { GroupId?: unknown } | null)?.GroupId : undefined;
  return given.flatMap((state) =>
    state.state === 'a group with counters' && state.params.GroupId === asked ? state.params.GroupCounter : [],
  );
}
