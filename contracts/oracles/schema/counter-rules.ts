import { LIMITS } from '../../../openapi/generated/constants.ts';
import type { Answer } from '../../wire/answer.ts';
import { countersOf } from '../../wire/counters-of.ts';
import { isInt64, isIntegerLiteral } from '../../wire/exact-json.ts';
import type { AnswerRule } from '../answer-rule.ts';
import { askedKeys } from '../asked-keys.ts';
import { fewFindings } from '../few.ts';
import { quoteJson, quoteNumber, quoteText } from '../quote.ts';
import { isRoundedEnd, ROUNDED } from '../roots.ts';

const RULE = {
  since: '0.1',
  layer: 'schema',
  level: 'must',
  source: '[update]: a Value is a signed 64-bit integer',
  applies: (answer: Answer) => countersOf(answer).length > 0,
} as const;

/** Values are written as integers: `5.0` and `1e3` are not. */
export const valuesAreIntegers: AnswerRule = {
  ...RULE,
  id: 'values-written-as-integers',
  requirement: 'Every Value is written as an integer, without fraction or exponent.',
  judge: (answer) =>
    fewFindings(
      countersOf(answer).filter(({ literal }) => !isIntegerLiteral(literal)),
      ({ key, literal, path }) => ({
        code: 'response.counter.notation',
        path: `${path}/Value`,
        expected: 'an integer literal',
        actual: quoteNumber(literal),
        message: `The Value of ${quoteJson(key)} is written ${quoteText(literal)}; strict decoders fail on anything but an integer.`,
      }),
    ),
};

/** Values are within int64. */
export const valuesAreInt64: AnswerRule = {
  ...RULE,
  id: 'values-int64',
  requirement: 'Every Value is within a signed 64-bit integer.',
  judge: (answer) =>
    fewFindings(
      countersOf(answer).filter(({ literal }) => isIntegerLiteral(literal) && !isInt64(literal)),
      ({ key, literal, path }) => ({
        code: 'response.counter.out-of-range',
        path: `${path}/Value`,
        expected: '-9223372036854775808 to 9223372036854775807',
        actual: quoteNumber(literal),
        message: `The Value of ${quoteJson(key)} does not fit int64${isRoundedEnd(literal) ? ': it is what an end of int64 becomes when it is rounded to a double' : ''}.`,
        ...(isRoundedEnd(literal) && { root: ROUNDED }),
      }),
    ),
};

/** Keys have at most 128 bytes. One that was asked for may come back with a zero, as any that the group lacks. */
export const keysFit: AnswerRule = {
  ...RULE,
  id: 'keys-128-bytes',
  requirement: 'Every Key has at most 128 bytes, but for those that were asked for.',
  source: '[update]: a Key has at most 128 bytes',
  judge: (answer) =>
    fewFindings(
      countersOf(answer).filter(({ key }) => isLong(key) && !askedKeys(answer).includes(key)),
      ({ key, path }) => {
        const actual = bytesOf(key);
        const message = `A Key has ${actual} bytes; no group can have such a counter.`;
        return { code: 'response.counter.key-length', path: `${path}/Key`, expected: LIMITS.keyBytes, actual, message };
      },
    ),
};

function isLong(key: string): boolean {
  return key.length > LIMITS.keyBytes || bytesOf(key) > LIMITS.keyBytes;
}

function bytesOf(key: string): number {
  return new TextEncoder().encode(key).length;
}
