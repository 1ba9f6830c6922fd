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

async function outcomeOf(id: string, alter?: Alter): Promise<string | undefined> {
  const server = await startServer({ callsPerSecond: 'unlimited', ...(alter && { alter }) });
  try {
    const { url: baseUrl, statesUrl, account } = server;
    const selected = (candidate: string) => candidate === id;
    const { checks } = await verify({ baseUrl, statesUrl, account, selected, layers: ['cause', 'relation'] });
    return checks.find((check) => check.id === id)?.outcome;
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

  it.each(SCENARIOS.map(({ id, level }) => ({ id, level })))(
    'of a scenario catches a made-up answer: $id',
    async ({ id, level }) => {
      expect(await outcomeOf(id)).toBe('passed');
      expect(await outcomeOf(id, wrongAnswer)).toBe(decides(level));
    },
  );

  it('of a scenario has no legal answer that is the made-up one', () => {
    const answers = SCENARIOS.flatMap(({ expect: expected }): AnswerExpected[] =>
      expected.outcome === 'unknown' ? Object.values(expected.answers) : [expected],
    );
    const values = answers.flatMap((answer) => (answer.outcome === 'counters' ? answer.counters : []));
    expect(values.filter(({ Value }) => String(Value) === '-77')).toEqual([]);
  });
});
