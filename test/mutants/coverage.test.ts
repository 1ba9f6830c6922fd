import { describe, expect, it } from 'vitest';
import { ANSWER_RULES } from '../../contracts/oracles/answer-rules.ts';
import { type AnswerExpected, SCENARIOS } from '../../contracts/scenarios/all-scenarios.ts';
import { verify } from '../../contracts/verify/verify.ts';
import type { Alter } from '../../mocks/http/api.ts';
import { startServer } from '../../mocks/server.ts';
import { body } from './envelope.ts';
import { DEFECTS } from './providers/index.ts';

const COUNTED = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0n, GroupCounter: [{ Key: 'like', Value: -77n }] };

/** The plainest wrong answer to what a scenario expects: OK with a made-up counter, which no legal answer has. */
const wrongAnswer: Alter = body(() => COUNTED);

const IDS: readonly string[] = SCENARIOS.map(({ id }) => id);

/** What becomes of every scenario in one run. */
async function outcomes(alter?: Alter): Promise<Record<string, string>> {
  const server = await startServer({ callsPerSecond: 'unlimited', ...(alter && { alter }) });
  try {
    const { url: baseUrl, statesUrl, account } = server;
    const selected = (candidate: string) => IDS.includes(candidate);
    const { checks } = await verify({ baseUrl, statesUrl, account, selected, layers: ['cause', 'relation'] });
    return Object.fromEntries(checks.map(({ id, outcome }) => [id, outcome]));
  } finally {
    await server.close();
  }
}

const decides = (level: 'must' | 'should') => (level === 'must' ? 'failed' : 'observed');

describe('every check', () => {
  it('that holds for all answers has a defective provider of its own', () => {
    const caught = new Set(DEFECTS.map(({ check }) => check));
    const decisive = ANSWER_RULES.filter(({ level }) => level === 'must').map(({ id }) => id);
    expect(decisive.filter((id) => !caught.has(id))).toEqual([]);
  });

  it('of a scenario passes what is right, and catches a made-up answer', async () => {
    expect(await outcomes()).toEqual(Object.fromEntries(IDS.map((id) => [id, 'passed'])));
    const caught = Object.fromEntries(SCENARIOS.map(({ id, level }) => [id, decides(level)]));
    expect(await outcomes(wrongAnswer)).toEqual(caught);
  });

  it('of a scenario has no legal answer that is the made-up one', () => {
    const answers = SCENARIOS.flatMap(({ expect: expected }): AnswerExpected[] =>
      expected.outcome === 'unknown' ? Object.values(expected.answers) : [expected],
    );
    const values = answers.flatMap((answer) => (answer.outcome === 'counters' ? answer.counters : []));
    expect(values.filter(({ Value }) => String(Value) === '-77')).toEqual([]);
  });
});
