import { describe, expect, it } from 'vitest';
import type { Due } from '../../../contracts/oracles/conclusion/due.ts';
import { judgeConclusion } from '../../../contracts/oracles/conclusion/judge-conclusion.ts';
import { type Answered, judgeRetries } from '../../../contracts/oracles/conclusion/retries.ts';
import type { Said, TroubleKind } from '../../../contracts/oracles/conclusion/said.ts';
import { exactJson } from '../../../contracts/report/value.ts';

const counters = (list: Record<string, string>): Said => ({
  said: 'counters',
  counters: Object.entries(list).map(([key, literal]) => ({ key, literal })),
});
const refusal = (code: string): Said => ({ said: 'refusal', code });
const trouble = (kind: TroubleKind): Said => ({ said: 'trouble', kind });

const OK: Due = {
  due: 'counters',
  counters: [
    { Key: 'like', Value: '9007199254740993' },
    { Key: 'unlike', Value: 1 },
  ],
};
const LIKE = { like: '9007199254740993', unlike: '1' };

function codes(said: Said, due: Due, keys?: readonly string[]) {
  const { findings, hints } = judgeConclusion(said, due, { keys, held: ['like', 'unlike'] }, 'Asked');
  return { findings: findings.map(({ code }) => code), hints: hints.map(({ code }) => code) };
}

const WELL = { findings: [], hints: [] };

it('shows what was said with all digits, where counters are concluded from a refusal', () => {
  const due: Due = { due: 'refusal', code: 10004 };
  const [found] = judgeConclusion(counters(LIKE), due, { keys: undefined, held: ['like', 'unlike'] }, 'Asked').findings;
  expect(exactJson(found?.actual)).toBe(
    '{"counters":[{"Key":"like","Value":9007199254740993},{"Key":"unlike","Value":1}]}',
  );
});

describe('counters that are due', () => {
  it.each([
    ['the same', LIKE],
    ['the same in another order', { unlike: '1', like: '9007199254740993' }],
  ])('may be %s', (_title, list) => {
    expect(codes(counters(list), OK)).toEqual(WELL);
  });

  it.each([
    ['rounded', { ...LIKE, like: '9007199254740992' }],
    ['fewer', { like: LIKE.like }],
    ['more', { ...LIKE, share: '0' }],
    ['of another key', { Like: LIKE.like, unlike: '1' }],
  ])('must not be %s', (_title, list) => {
    expect(codes(counters(list), OK).findings).toContain('conclusion.counters');
  });

  it('are said to be rounded, where nothing else is wrong', () => {
    const { findings } = judgeConclusion(counters({ ...LIKE, like: '9007199254740992' }), OK, { held: [] }, 'Asked');
    expect(findings[0]?.root?.name).toContain('rounded to a double');
  });

  it.each([refusal('10010'), trouble('transport'), trouble('decode'), trouble('envelope')])(
    'must not be %o',
    (said) => {
      expect(codes(said, OK).findings).toEqual(['conclusion.kind']);
    },
  );

  it('may be said with a zero for a key that was asked for and that the group lacks, which is a hint', () => {
    expect(codes(counters({ ...LIKE, absent: '0' }), OK, ['like', 'unlike', 'absent'])).toEqual({
      findings: [],
      hints: ['conclusion.zero'],
    });
    expect(codes(counters({ ...LIKE, absent: '1' }), OK, ['like', 'unlike', 'absent']).findings).toHaveLength(1);
  });

  it('may be said more often than they came, which is a hint', () => {
    const twice: Said = {
      said: 'counters',
      counters: [
        { key: 'a', literal: '1' },
        { key: 'a', literal: '1' },
      ],
    };
    expect(codes(twice, { due: 'counters', counters: [{ Key: 'a', Value: 1 }] })).toEqual({
      findings: [],
      hints: ['conclusion.repeated'],
    });
  });
});

it('one code in place of several is one fault, whichever they are', () => {
  const rootOf = (code: number, said: string) =>
    judgeConclusion(refusal(said), { due: 'refusal', code }, { held: [] }, 'A call').findings[0]?.root;
  expect(rootOf(70001, '-1')).toEqual({ name: 'refusals are reported with ErrorCode -1 in place of their own' });
  expect(rootOf(70009, '-1')).toEqual(rootOf(70001, '-1'));
  expect(rootOf(70001, '10002')).not.toEqual(rootOf(70001, '-1'));
});

describe('another conclusion', () => {
  const SENSE: Due = { due: 'trouble', sense: [{ Key: 'like', Value: 5 }] };
  it.each<[Said, Due, string[]]>([
    [refusal('10010'), { due: 'refusal', code: 10010 }, []],
    [refusal('10015'), { due: 'refusal', code: 10010 }, ['conclusion.error-code']],
    [counters({}), { due: 'refusal', code: 10010 }, ['conclusion.kind']],
    [trouble('transport'), { due: 'refusal', code: 10010 }, ['conclusion.kind']],
    [trouble('transport'), { due: 'refusal', code: 10002, orTrouble: true }, []],
    [refusal('10002'), { due: 'refusal', code: 10002, orTrouble: true }, []],
    [refusal('10004'), { due: 'refusal', code: 10002, orTrouble: true }, ['conclusion.error-code']],
    [trouble('decode'), { due: 'trouble' }, []],
    [counters({}), { due: 'trouble' }, ['conclusion.kind']],
    [refusal('502'), { due: 'trouble' }, ['conclusion.kind']],
    [counters({}), SENSE, ['conclusion.kind']],
    [refusal('10002'), { due: 'contradiction' }, []],
    [trouble('envelope'), { due: 'contradiction' }, []],
    [counters({}), { due: 'contradiction' }, ['conclusion.kind']],
    [trouble('client'), OK, ['conclusion.refused-by-client']],
    [trouble('client'), { due: 'trouble' }, ['conclusion.refused-by-client']],
  ])('%o of %o is judged', (said, due, findings) => {
    expect(codes(said, due)).toEqual({ findings, hints: [] });
  });

  it('is a hint where a lenient reader makes sense of what is not as the API has it', () => {
    expect(codes(counters({ like: '5' }), SENSE)).toEqual({ findings: [], hints: ['conclusion.lenient'] });
  });

  it('says what the client was asked and answered, be it a mistake or a hint', () => {
    const { hints } = judgeConclusion(counters({ like: '5' }), SENSE, { held: [] }, 'Asked for this');
    expect(hints[0]?.message).toMatch(/^Asked for this: The client makes counters/);
    const { findings } = judgeConclusion(counters({}), SENSE, { held: [] }, 'Asked for this');
    expect(findings[0]?.message).toMatch(/^Asked for this: The client takes/);
  });
});

describe('calls that are sent again', () => {
  const calls = (answered: Answered, ...at: number[]) =>
    judgeRetries(
      at.map((atMs) => ({ atMs, answered })),
      'Asked',
    );
  const of = (code: number, retry: 'never' | 'soon' | 'next-second' | 'next-minute'): Answered => ({
    kind: 'refusal',
    code,
    retry,
  });
  it.each<[string, Answered, number[], number, number]>([
    ['not at all', of(10002, 'soon'), [0], 0, 0],
    ['three times after 10002', of(10002, 'soon'), [0, 100, 200, 300], 0, 0],
    ['four times', of(10002, 'soon'), [0, 100, 200, 300, 400], 0, 1],
    ['too soon', of(10002, 'soon'), [0, 90], 0, 1],
    ['after trouble', { kind: 'transport' }, [0, 100], 0, 0],
    ['after the limit, a second later', of(60007, 'next-second'), [0, 1000], 0, 0],
    ['after the limit, too soon', of(60007, 'next-second'), [0, 900], 1, 0],
    ['within the minute', of(70050, 'next-minute'), [0, 59_000], 1, 0],
    ['after what cannot succeed', of(10004, 'never'), [0, 5000], 0, 1],
    ['after OK', { kind: 'ok' }, [0, 5000], 0, 1],
    ['after a broken envelope', { kind: 'envelope' }, [0, 5000], 0, 1],
  ])('%s', (_title, answered, at, limit, others) => {
    const judged = calls(answered, ...at);
    expect({ limit: judged.limit.length, others: judged.others.length }).toEqual({ limit, others });
  });
});
