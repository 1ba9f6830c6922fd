import { describe, expect, it } from 'vitest';
import { validateRequest, validateResponse } from '../../openapi/index.ts';

const OK = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };
const FAIL = { ActionStatus: 'FAIL', ErrorCode: 10010, ErrorInfo: 'this group does not exist' };
const LIKE = { Key: 'like', Value: 5 };

describe('validateResponse', () => {
  it.each<[string, unknown]>([
    ['OK with counters', { ...OK, GroupCounter: [LIKE] }],
    ['OK without counters', { ...OK, GroupCounter: [] }],
    ['OK without GroupCounter', OK],
    ['OK without ErrorInfo', { ActionStatus: 'OK', ErrorCode: 0 }],
    ['OK with some ErrorInfo', { ...OK, ErrorInfo: 'ok' }],
    ['OK with unknown members', { ...OK, GroupCounter: [{ ...LIKE, Seq: 1 }], GroupCounterSeq: 7 }],
    ['a negative value', { ...OK, GroupCounter: [{ Key: 'k', Value: -7 }] }],
    ['a value beyond 2^53, rounded by the parser', { ...OK, GroupCounter: [{ Key: 'k', Value: 2 ** 63 }] }],
    [
      'a key of 129 letters, which may have been asked for',
      { ...OK, GroupCounter: [{ Key: 'k'.repeat(129), Value: 0 }] },
    ],
    ['FAIL', FAIL],
    ['FAIL with empty ErrorInfo', { ...FAIL, ErrorInfo: '' }],
    ['FAIL with an undocumented code', { ...FAIL, ErrorCode: 99_999 }],
    ['FAIL with unknown members', { ...FAIL, ErrorDisplay: '' }],
  ])('accepts %s', (_what, answer) => {
    expect(validateResponse(answer)).toBe(true);
  });

  it.each<[string, unknown, string]>([
    ['OK with a code', { ...OK, ErrorCode: 10_010 }, '/ErrorCode'],
    ['FAIL with 0', { ...FAIL, ErrorCode: 0 }, '/ErrorCode'],
    ['FAIL with a negative code', { ...FAIL, ErrorCode: -1 }, '/ErrorCode'],
    ['FAIL without a code', { ActionStatus: 'FAIL', ErrorInfo: '' }, ''],
    ['FAIL without ErrorInfo', { ActionStatus: 'FAIL', ErrorCode: 10_010 }, ''],
    ['a code as text', { ...FAIL, ErrorCode: '10010' }, '/ErrorCode'],
    ['a code with a fraction', { ...FAIL, ErrorCode: 1.5 }, '/ErrorCode'],
    ['another ActionStatus', { ...OK, ActionStatus: 'Ok' }, ''],
    ['ErrorInfo null', { ...FAIL, ErrorInfo: null }, '/ErrorInfo'],
    ['GroupCounter as an object', { ...OK, GroupCounter: { like: 5 } }, '/GroupCounter'],
    ['GroupCounter null', { ...OK, GroupCounter: null }, '/GroupCounter'],
    ['a counter without Value', { ...OK, GroupCounter: [LIKE, { Key: 'k' }] }, '/GroupCounter/1'],
    ['a value as text', { ...OK, GroupCounter: [{ Key: 'k', Value: '5' }] }, '/GroupCounter/0/Value'],
    ['a value with a fraction', { ...OK, GroupCounter: [{ Key: 'k', Value: 0.5 }] }, '/GroupCounter/0/Value'],
    ['a key that is a number', { ...OK, GroupCounter: [{ Key: 1, Value: 1 }] }, '/GroupCounter/0/Key'],
    ['an array', [], ''],
    ['null', null, ''],
    ['a text', 'OK', ''],
  ])('refuses %s with one reason, at its place', (_what, answer, place) => {
    expect(validateResponse(answer)).toBe(false);
    expect(validateResponse.errors).toEqual([expect.objectContaining({ instancePath: place })]);
  });

  it('refuses an answer without ActionStatus with at most two reasons', () => {
    expect(validateResponse({ ErrorCode: 0, ErrorInfo: '' })).toBe(false);
    expect(validateResponse.errors?.length).toBeLessThanOrEqual(2);
  });

  it('forgets the reasons of the call before', () => {
    validateResponse(null);
    validateResponse(OK);
    expect(validateResponse.errors ?? []).toEqual([]);
  });
});

describe('validateRequest', () => {
  it.each<[string, unknown]>([
    ['a group alone', { GroupId: '@TGS#aC5SZEAEF' }],
    ['chosen keys', { GroupId: 'g', GroupCounterKeys: ['like', 'unlike'] }],
    ['no keys', { GroupId: 'g', GroupCounterKeys: [] }],
    ['the same key twice', { GroupId: 'g', GroupCounterKeys: ['like', 'like'] }],
    ['members the page does not name', { GroupId: 'g', Extra: 1 }],
    ['an ID of 48 letters', { GroupId: 'g'.repeat(48) }],
  ])('accepts %s', (_what, request) => {
    expect(validateRequest(request)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['no group', { GroupCounterKeys: ['like'] }],
    ['an empty ID', { GroupId: '' }],
    ['an ID of 49 letters', { GroupId: 'g'.repeat(49) }],
    ['an ID that is a number', { GroupId: 7 }],
    ['keys null', { GroupId: 'g', GroupCounterKeys: null }],
    ['one key outside an array', { GroupId: 'g', GroupCounterKeys: 'like' }],
    ['a key that is a number', { GroupId: 'g', GroupCounterKeys: [7] }],
    ['an array', []],
    ['null', null],
  ])('refuses %s with one reason', (_what, request) => {
    expect(validateRequest(request)).toBe(false);
    expect(validateRequest.errors).toHaveLength(1);
  });
});
