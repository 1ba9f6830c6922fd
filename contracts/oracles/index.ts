import { codeIsDocumented } from './cause/documented-code.ts';
import type { AnswerRule } from './rule.ts';
import { keysFit, valuesAreInt64, valuesAreIntegers } from './schema/counters.ts';
import { codeIsInteger, fitsSchema, noCountersOnFailure } from './schema/envelope.ts';
import { contentIsNotEncoded, contentTypeIsJson, statusIs200 } from './schema/http.ts';
import { bodyIsOneJsonValue, bodyIsUtf8, noRepeatedMembers } from './schema/json.ts';
import { answersInTime } from './schema/time.ts';

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
export type { AnswerRule } from './rule.ts';
export { type Judgement, judgeExpected, judgeScenario } from './scenario.ts';
export { fitsSchema } from './schema/envelope.ts';
