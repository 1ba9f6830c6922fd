import { describe, expect, it } from 'vitest';
import { CAUSES, type Cause, ERROR_CODES, RATE_LIMIT } from '../../openapi/index.ts';

const DOCUMENTED = [
  ...[10002, 10004, 10007, 10010, 10015, 10059],
  ...[10006, 10011, 10018, 10063],
  ...[60002, 60003, 60004, 60005, 60006, 60007, 60008, 60009, 60010, 60011, 60012, 60013, 60014, 60015, 60016, 60017],
  ...[60018, 60019, 60020, 60021, 60025, 60026, 60027, 60028],
  ...[70001, 70002, 70003, 70005, 70009, 70013, 70014, 70016, 70020, 70032, 70050, 70051, 70107, 70169, 70346],
  ...[70398, 70399, 70402, 70403, 70404, 70500, 71000],
  ...[72000, 72001, 72002, 72003, 72004, 72005, 72006, 72007, 72008, 72009, 72010, 72011, 72012],
];

/** Causes with their legal codes, the one that the mock answers first. Those that accept a whole family are elsewhere. */
const CODES_OF: [Cause, number[]][] = [
  ['limit-exceeded', [60007, 10006, 60011, 60018, 60019]],
  ['usersig-expired', [70001]],
  ['usersig-malformed', [70003, 70005, 70032, 70346]],
  ['usersig-altered', [70009, 70003]],
  ['usersig-absent', [60025, 60008, 70002]],
  ['usersig-other-key', [70009]],
  ['usersig-other-user', [70013]],
  ['usersig-other-app', [70014]],
  ['not-administrator', [60010, 10007, 70107, 70403]],
  ['sdkappid-absent', [60012, 60025]],
  ['sdkappid-unknown', [70020, 60006, 60025, 60026, 70009, 70014]],
  ['body-not-json', [60003, 10011]],
  ['wrong-path', [60009, 60002]],
  ['plan-too-low', [10059]],
  ['plan-expired', [60020]],
  ['trial-exhausted', [60028]],
  ['internal-error', [10002]],
  ['no-permission', [10007]],
  ['missing-group', [10010, 10015]],
  ['dismissed-group', [10010, 10015]],
  ['malformed-group-id', [10015, 10004, 10010]],
  ['group-id-length', [10015, 10004, 10010]],
  ['group-id-absent', [10004, 10015, 10011]],
  ['group-id-type', [10004, 10015, 10011]],
  ['keys-type', [10004, 10011]],
  ['key-type', [10004, 10011]],
  ['keys-empty', [10004]],
  ['keys-null', [10004]],
  ['too-many-keys', [10004, 10063]],
  ['key-too-long', [10004, 10063]],
];

describe('the error codes of the spec', () => {
  it('are the documented ones, each once', () => {
    expect(Object.keys(ERROR_CODES).map(Number)).toEqual(DOCUMENTED.sort((one, other) => one - other));
  });

  it('say of which to try again, and when', () => {
    const codesOf = (retry: string) =>
      Object.entries(ERROR_CODES).flatMap(([code, entry]) => (entry.retry === retry ? [Number(code)] : []));
    expect(codesOf('soon')).toEqual([10002, 60008, 60014, 60018, 70169, 70500]);
    expect(codesOf('next-second')).toEqual([10006, 60007, 60011, 60019]);
    expect(codesOf('next-minute')).toEqual([70050]);
    expect(codesOf('never')).toHaveLength(DOCUMENTED.length - 11);
  });

  it('have names of their own and cite a source', () => {
    const entries = Object.values(ERROR_CODES);
    expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length);
    expect(entries.filter(({ source }) => !/^(\[[a-z0-9-]+\])+$/.test(source))).toEqual([]);
  });
});

describe('the causes of the spec', () => {
  it.each(CODES_OF)('%s has exactly its legal codes, the usual one first', (cause, codes) => {
    expect(CAUSES[cause].codes).toEqual(codes);
  });

  it('have at least one code each, all of them documented', () => {
    for (const [cause, { codes }] of Object.entries(CAUSES)) {
      expect(codes.length, cause).toBeGreaterThan(0);
      expect(DOCUMENTED, cause).toEqual(expect.arrayContaining([...codes]));
    }
  });

  it('say that the limit of 200 a second is refused for its own cause', () => {
    expect(RATE_LIMIT).toEqual({ calls: 200, perSeconds: 1, refusedWith: 'limit-exceeded' });
  });
});
