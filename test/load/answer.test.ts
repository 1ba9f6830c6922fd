import { describe, expect, it } from 'vitest';
import { readLoadAnswer } from '../../load/k6/load-answer.ts';

const OK = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '', GroupCounter: [{ Key: 'like', Value: 5 }] };
const REFUSED = { ActionStatus: 'FAIL', ErrorCode: 60007, ErrorInfo: 'too frequent' };

describe('an answer under load', () => {
  it.each([
    ['that is right', 200, OK, { code: '0' }],
    ['that refuses', 200, REFUSED, { code: '60007' }],
    ['that refuses with no counters', 200, { ...REFUSED, GroupCounter: [] }, { code: '60007' }],
    [
      'that refuses and holds counters',
      200,
      { ...REFUSED, GroupCounter: OK.GroupCounter },
      { code: '60007', problem: 'FAIL with counters' },
    ],
    ['that says OK with the code of a refusal', 200, { ...REFUSED, ActionStatus: 'OK' }, '60007'],
    ['with another HTTP status', 429, REFUSED, { code: '60007', problem: 'HTTP status 429' }],
    ['whose code is text', 200, { ...REFUSED, ErrorCode: '60007' }, 'unreadable'],
    ['without a code', 200, { ActionStatus: 'FAIL' }, 'unreadable'],
    ['that is an array', 200, [OK], 'unreadable'],
    ['that is null', 200, null, 'unreadable'],
  ])('%s is read and judged', (_, status, body, expected) => {
    const answer = readLoadAnswer(status, JSON.stringify(body));
    if (typeof expected === 'object') expect(answer).toEqual(expected);
    else expect(answer).toMatchObject({ code: expected, problem: expect.any(String) });
  });

  it('that is not JSON says so', () => {
    expect(readLoadAnswer(200, '<html>')).toEqual({ code: 'unreadable', problem: 'the body is not JSON' });
  });

  it('that breaks the schema names the place and the rule, not what it holds', () => {
    const broken = { ...OK, GroupCounter: [{ Key: 'like', Value: 'marked-content' }] };
    const { code, problem } = readLoadAnswer(200, JSON.stringify(broken));
    expect(code).toBe('0');
    expect(problem).toBe('/GroupCounter/0/Value must be integer');
  });
});
