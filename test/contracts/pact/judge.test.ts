import { describe, expect, it } from 'vitest';
import { judgeRuns } from '../../../contracts/pact/verifier/judge.ts';
import type { PactPlay } from '../../../contracts/pact/verifier/pact-play.ts';
import type { VerifierRun } from '../../../contracts/pact/verifier/verifier-run.ts';

function play(description: string, rest: Partial<PactPlay> = {}): PactPlay {
  const mark = { credential: 'valid', stateOptional: false } as const;
  return {
    interaction: { description, needsState: false, filled: [], mark },
    account: {},
    token: '',
    made: [],
    ...rest,
  };
}

const results = (...all: object[]): VerifierRun => ({
  ended: 'results',
  text: JSON.stringify({ interactionResults: all.map((one, number) => ({ description: String(number), ...one })) }),
});
const OK = { result: 'OK' };
const WRONG = {
  result: 'Error',
  mismatch: { type: 'mismatches', mismatches: [{ mismatch: 'no', path: '$.ErrorCode' }] },
};
const judge = (run: VerifierRun, plays: PactPlay[]) => judgeRuns([run], plays, 9000);

describe('the outcome', () => {
  it.each([
    ['passed', results(OK, OK), [play('a'), play('b')], 2],
    ['failed', results(OK, WRONG), [play('a'), play('b')], 2],
    ['failed', results(OK, WRONG), [play('a'), play('b', { trouble: 'closed' })], 2],
    ['passed', results(OK, WRONG), [play('a'), play('b', { notRun: { because: 'credential', reason: 'x' } })], 1],
    ['couldNotRun', results(OK, WRONG), [play('a'), play('b', { notRun: { because: 'state', reason: 'x' } })], 1],
    ['errored', results(OK, WRONG), [play('a'), play('b', { notRun: { because: 'error', reason: 'x' } })], 1],
    ['failed', results(WRONG, WRONG), [play('a'), play('b', { notRun: { because: 'error', reason: 'x' } })], 1],
    ['couldNotRun', results(WRONG), [play('a', { notRun: { because: 'credential', reason: 'x' } })], 0],
    ['errored', results(OK), [play('a'), play('b')], 1],
    ['errored', results(), [play('a')], 0],
  ] as const)('is %s (%#)', (outcome, run, plays, interactions) => {
    expect(judge(run, [...plays])).toMatchObject({ outcome, interactions });
  });

  it.each([
    ['errored', { ended: 'crash', printed: 'thread panicked' }, 'thread panicked'],
    ['errored', { ended: 'crash', printed: '' }, 'it said nothing'],
    ['errored', { ended: 'results', text: 'Verification was unable to run' }, 'unable to run'],
    ['errored', { ended: 'results', text: '{}' }, '{}'],
    ['errored', { ended: 'time limit', printed: '' }, 'within 9000 ms'],
    ['couldNotRun', { ended: 'interrupted', printed: '' }, 'interrupted'],
  ] as const)('is %s where there are no results (%#)', (outcome, run, reason) => {
    expect(judge(run, [play('a')])).toMatchObject({
      outcome,
      reason: expect.stringContaining(reason),
      interactions: 0,
    });
  });

  it('is failed where a call had no answer before the end came', () => {
    const found = judge({ ended: 'time limit', printed: '' }, [play('a', { trouble: 'no whole answer' }), play('b')]);
    expect(found).toMatchObject({ outcome: 'failed', interactions: 1 });
    expect(found.findings).toMatchObject([{ path: 'a', message: 'a No answer came: no whole answer.' }]);
  });
});

describe('findings', () => {
  it('name the interaction, the place and what differed', () => {
    const mismatches = [
      {
        type: 'BodyMismatch',
        path: '$.ErrorCode',
        expected: '10010',
        actual: '10002',
        mismatch: "Expected '10002' to match",
      },
      { type: 'HeaderMismatch', key: 'Content-Type', expected: 'a', actual: 'b', mismatch: 'Mismatch with header' },
      { type: 'StatusMismatch', expected: 200, actual: 500, mismatch: 'expected 200 but was 500' },
    ];
    const run = results({ result: 'Error', mismatch: { type: 'mismatches', mismatches } });
    expect(judge(run, [play('A call.')]).findings).toEqual([
      found('10010', '10002', "A call. $.ErrorCode: Expected '10002' to match"),
      { ...found('a', 'b', 'A call. Content-Type: Mismatch with header'), root: expect.anything() },
      { ...found(200, 500, 'A call. StatusMismatch: expected 200 but was 500'), root: expect.anything() },
    ]);
  });

  it("pass on an error of Pact's own", () => {
    const run = results({ result: 'Error', mismatch: { type: 'error', message: 'connection reset' } });
    expect(judge(run, [play('A call.')]).findings).toEqual([found(null, null, 'A call. error: connection reset')]);
  });
});

function found(expected: unknown, actual: unknown, message: string) {
  return { code: 'pact.mismatch', path: 'A call.', expected, actual, message };
}
