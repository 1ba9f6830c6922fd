import { describe, expect, it } from 'vitest';
import { answersOfCases, INTEROP_CASES, judgeReadings } from './cases.ts';
import { type Came, NotRun, StepFailed } from './place.ts';
import { resultOf } from './result.ts';
import { interopFaults } from './table.ts';
import type { InteropTool } from './tools.ts';

const TOOL: InteropTool = { name: 'orval', source: 'npm', package: 'orval', version: '1', edition: 'compat' };
const ROUNDING: InteropTool = { ...TOOL, rounds: true };

const all = INTEROP_CASES.map(({ reads }) => JSON.stringify(reads));
const printed = (lines: readonly string[]): Came => ({ printed: lines.join('\n') });
const other = (at: number, line: string) => printed(all.with(at, line));
const ROUNDED = other(
  2,
  JSON.stringify(INTEROP_CASES[2]?.reads).replaceAll(/\d{16,}/g, (one) => String(BigInt(Number(one)))),
);

describe('what came of a tool', () => {
  it.each<[what: string, tool: InteropTool, came: Came, good: boolean, said: string | RegExp]>([
    ['reads everything', TOOL, printed(all), true, '6 of 6 answers read'],
    ['rounds, which its language does', ROUNDING, ROUNDED, true, '6 of 6 answers read, int64 rounded to a double'],
    ['rounds, where it need not', TOOL, ROUNDED, false, '6 of 6 answers read, int64 rounded to a double'],
    [
      'reads another code',
      TOOL,
      other(1, '{"status":"FAIL","code":1}'),
      false,
      /^5 of 6 .*; FAIL: \{"status":"FAIL","code":1\}/,
    ],
    ['reads no counters', TOOL, other(0, '{"status":"OK","code":0}'), false, /^5 of 6 .*; OK: /],
    [
      'makes counters up',
      ROUNDING,
      other(5, '{"status":"OK","code":0,"counters":{"a":"0"}}'),
      false,
      /no GroupCounter: /,
    ],
    [
      'throws on two',
      TOOL,
      printed([...all.slice(0, 4), '{"error":"x"}', '{"error":"x"}']),
      false,
      /; unknown member, no GroupCounter: x$/,
    ],
    ['ends early', TOOL, printed(all.slice(0, 5)), false, /^5 of 6 .*; no GroupCounter: nothing was read$/],
    ['prints nothing', ROUNDING, printed([]), false, /^0 of 6 answers read; .*: nothing was read$/],
    ['is no client', TOOL, { fine: 'valid' }, true, 'valid'],
  ])('that %s', async (_what, tool, came, good, said) => {
    const result = await resultOf(tool, 'compat', Promise.resolve(came));
    expect(result.good).toBe(good);
    expect(result.said).toMatch(said);
  });

  it('is red where a step failed, neither where something is not installed, and no excuse for our own faults', async () => {
    const came = (error: Error) => resultOf(TOOL, 'compat', Promise.reject(error));
    expect(await came(new StepFailed('compile: no'))).toMatchObject({ good: false, said: 'compile: no' });
    expect(await came(new NotRun('no go'))).toMatchObject({ good: undefined, said: 'not run: no go' });
    await expect(came(new TypeError('ours'))).rejects.toThrow('ours');
  });
});

describe('a run', () => {
  const result = { tool: 'orval', edition: 'compat', good: true, said: '' } as const;

  it('is good where tools ran, and the other edition may fail', () => {
    expect(interopFaults([result, { ...result, edition: 'strict', good: false }], [result])).toEqual([]);
  });

  it.each([
    ['a tool fails on the edition named for it', [{ ...result, good: false }], /^orval fails on the compat edition/],
    ['nothing was asked for that there is', [], /^No tool ran$/],
    ['nothing was installed', [{ ...result, good: undefined }], /^No tool ran$/],
  ])('is red where %s', (_why, now, fault) => {
    expect(interopFaults(now, now)).toEqual([expect.stringMatching(fault)]);
  });
});

it('the cases that are no test groups get answers of their own, and no other does', () => {
  const reply = { status: 200, body: "the mock's" } as never;
  const asked = (GroupId: string) =>
    answersOfCases(reply, { body: new TextEncoder().encode(JSON.stringify({ GroupId })) } as never);
  for (const { GroupId, body = "the mock's" } of INTEROP_CASES) expect(asked(GroupId)).toMatchObject({ body });
  expect(judgeReadings('').wrong).toHaveLength(INTEROP_CASES.length);
});
