import type { AnswerRule } from './answer-rule.ts';
import { codeIsDocumented } from './cause/documented-code.ts';
import { keysFit, valuesAreInt64, valuesAreIntegers } from './schema/counter-rules.ts';
import { codeIsInteger, fitsSchema, noCountersOnFailure } from './schema/envelope-rules.ts';
import { contentIsNotEncoded, contentTypeIsJson, statusIs200 } from './schema/http-rules.ts';
import { bodyIsOneJsonValue, bodyIsUtf8, noRepeatedMembers } from './schema/json-rules.ts';
import { answersInTime } from './schema/time-rule.ts';

/** The rules that every answer must keep. */
export const ANSWER_RULES: readonly AnswerRule[] = [
  statusIs200,
  contentTypeIsJson,
  contentIsNotEncoded,
  answersInTime,
  bodyIsUtf8,
  bodyIsOneJsonValue,
  noRepeatedMembers,
  fitsSchema,
  codeIsInteger,
  noCountersOnFailure,
  valuesAreIntegers,
  valuesAreInt64,
  keysFit,
  codeIsDocumented,
];

export { readAnswer } from '../wire/answer.ts';
export type { AnswerRule } from './answer-rule.ts';
export { type Judgement, judgeExpected, judgeScenario } from './judge-expected.ts';
export { fitsSchema } from './schema/envelope-rules.ts';
