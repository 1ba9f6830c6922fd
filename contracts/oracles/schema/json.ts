import { repeatedMembers } from '../../exact-json.ts';
import type { AnswerRule } from '../rule.ts';

const RULE = { since: '0.1', layer: 'schema', level: 'must', source: '[overview]: the answer is JSON' } as const;

/** The bytes of the body are UTF-8. */
export const bodyIsUtf8: AnswerRule = {
  ...RULE,
  id: 'body-utf8',
  requirement: 'The body of an answer is UTF-8.',
  judge: ({ response }) =>
    response.utf8
      ? []
      : [
          {
            code: 'body.not-utf8',
            path: '',
            expected: 'UTF-8',
            actual: 'other bytes',
            message: 'The body has bytes that are not UTF-8.',
          },
        ],
};

/** The body is exactly one JSON value of sensible depth. */
export const bodyIsOneJsonValue: AnswerRule = {
  ...RULE,
  id: 'body-one-json-value',
  requirement: 'The body of an answer is exactly one JSON value.',
  judge: ({ response, json }) =>
    json.ok
      ? []
      : [
          {
            code: json.problem === 'too-deep' ? 'body.too-deep' : 'body.not-json',
            path: '',
            expected: 'one JSON value',
            actual: excerpt(response.body),
            message: `The body cannot be read as JSON: ${json.message}.`,
          },
        ],
};

/** No object of the body has a member twice: parsers disagree on which one counts. */
export const noRepeatedMembers: AnswerRule = {
  ...RULE,
  id: 'no-repeated-members',
  requirement: 'No object of an answer has the same member twice.',
  judge: ({ response, json }) =>
    (json.ok ? repeatedMembers(response.body) : []).map((path) => ({
      code: 'body.repeated-member',
      path,
      expected: 'one member of this name',
      actual: 'two',
      message: `The member ${path} stands twice; parsers disagree on which one counts.`,
    })),
};

function excerpt(body: string): string {
  return body.length > 80 ? `${body.slice(0, 80)}…` : body;
}
