import type { FindingCode } from '../../finding.ts';
import { type MemberPath, repeatedMembers } from '../../wire/repeated-members.ts';
import type { AnswerRule } from '../answer-rule.ts';
import { fewFindings } from '../few.ts';
import { quoteText } from '../quote.ts';

const RULE = { since: '0.1', layer: 'schema', level: 'must' } as const;

/** The bytes of the body are UTF-8. */
export const bodyIsUtf8: AnswerRule = {
  ...RULE,
  id: 'body-utf8',
  requirement: 'The body of an answer is UTF-8.',
  source: '[json]: RFC 8259 section 8.1 has JSON between systems in UTF-8',
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

const CODES = {
  'not-json': 'body.not-json',
  'too-deep': 'body.too-deep',
  'too-many-values': 'body.too-many-values',
} as const satisfies Record<string, FindingCode>;

/** The body is exactly one JSON value of sensible depth. */
export const bodyIsOneJsonValue: AnswerRule = {
  ...RULE,
  id: 'body-one-json-value',
  requirement: 'The body of an answer is exactly one JSON value.',
  source:
    '[page]: its sample of an answer is a JSON object; [json]: RFC 8259 section 2 has a text be one value, with nothing but white space around it',
  judge: ({ response, json }) =>
    json.ok
      ? []
      : [
          {
            code: CODES[json.problem],
            path: '',
            expected: 'one JSON value',
            actual: excerpt(response.body),
            message: `The body cannot be read as JSON: ${json.message}.`,
          },
        ],
};

/** Members that a client reads: of an answer, and of one of its counters. */
const READ = [/^\/(ActionStatus|ErrorCode|ErrorInfo|GroupCounter)$/, /^\/GroupCounter\/\d+\/(Key|Value)$/];

/** No member that the page names stands twice: parsers disagree on which one counts. Others are nobody's to read. */
export const noRepeatedMembers: AnswerRule = {
  ...RULE,
  id: 'no-repeated-members',
  requirement: 'No member of an answer or of a counter that the page names stands there twice.',
  source:
    '[page]: an answer has one ActionStatus, ErrorCode and GroupCounter, a counter one Key and Value; [json]: RFC 8259 section 4 says that nobody can tell what is read where a name stands twice',
  judge: ({ response, json }) =>
    fewFindings(json.ok ? repeatedMembers(response.body, json.plain).filter(isRead) : [], (names) => {
      const path = pathOf(names);
      const message = `The member ${path} stands twice; parsers disagree on which one counts.`;
      return { code: 'body.repeated-member', path, expected: 'one member of this name', actual: 'two', message };
    }),
};

function isRead(names: MemberPath): boolean {
  return READ.some((path) => path.test(`/${names.join('/')}`));
}

function pathOf(names: MemberPath): string {
  return names.map((name) => `/${quoteText(String(name))}`).join('');
}

function excerpt(body: string): string {
  return quoteText(body.length > 80 ? `${body.slice(0, 80)}…` : body);
}
