import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../contracts/pact/verifier/mismatches.ts';
import { NumberLiteral } from '../../../contracts/wire/exact-json.ts';

const ABOUT = { description: 'A call.', scenario: 'missing-group' };
const code = (actual: string) => ({
  path: '$.ErrorCode',
  expected: '10010',
  actual,
  mismatch: `Expected '${actual}' to match '^(10010|10015)$'`,
});
const variant = (Key: string, due: string, returned: string) => ({
  path: '$.GroupCounter',
  expected: `{"Key":"${Key}","Value":${due}}`,
  actual: JSON.stringify([`{"Key":"highest","Value":${returned}}`, `{"Key":"lowest","Value":-9.223372036854776e+18}`]),
  mismatch: 'Variant was not found in the actual list',
});

describe('what Pact finds', () => {
  it('of a wrong code names all that are legal, and has the root that the scenario has', () => {
    expect(findingsOf([code('10004')], ABOUT)).toEqual([
      {
        code: 'pact.mismatch',
        path: 'A call.',
        expected: [10010, 10015],
        actual: 10004,
        message: 'A call. ErrorCode 10004, legal: 10010 or 10015.',
        root: { name: 'missing-group is refused with ErrorCode 10004', refusedWith: 10004 },
      },
    ]);
  });

  it('of an answer that is OK instead of a refusal is one finding', () => {
    const status = {
      path: '$.ActionStatus',
      expected: '"FAIL"',
      actual: '"OK"',
      mismatch: "Expected 'OK' to be 'FAIL'",
    };
    const lacks = { path: '$', mismatch: 'Actual map is missing the following keys: ErrorInfo' };
    expect(findingsOf([status, code('0'), lacks], ABOUT)).toMatchObject([
      {
        message: 'A call. It was answered OK; legal: FAIL with 10010 or 10015.',
        root: { name: 'missing-group is answered OK instead of being refused' },
      },
    ]);
  });

  it('of a refusal instead of OK is one finding with its code', () => {
    const status = { path: '$.ActionStatus', expected: '"OK"', actual: '"FAIL"', mismatch: 'no' };
    const found = findingsOf([status, { path: '$.ErrorCode', expected: '0', actual: '10002', mismatch: 'no' }], ABOUT);
    expect(found).toMatchObject([{ expected: 'OK', root: { name: 'legal calls are refused with ErrorCode 10002' } }]);
  });

  it('of rounded values is one finding, with numbers for numbers', () => {
    const found = findingsOf(
      [
        variant('highest', '9223372036854775807', '9223372036854776000'),
        variant('lowest', '-9223372036854775808', '9223372036854776000'),
      ],
      ABOUT,
    );
    expect(found).toMatchObject([
      {
        expected: new NumberLiteral('9223372036854775807'),
        actual: new NumberLiteral('9223372036854776000'),
        message: expect.stringMatching(/rounded to a double\. And 1 more like it in this answer\.$/),
        root: { name: 'integers beyond 2^53 are rounded to a double' },
      },
    ]);
  });

  it('of another value or none has no root, and says what is wrong', () => {
    const found = findingsOf([variant('highest', '5', '6'), variant('gone', '5', '6')], ABOUT);
    expect(found.map(({ message, root }) => [message, root])).toEqual([
      ['A call. The counter "highest" is 6; the group holds 5.', undefined],
      ['A call. The counter "gone" is due and was not returned.', undefined],
    ]);
  });
});
