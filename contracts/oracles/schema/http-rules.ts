import type { AnswerRule } from '../answer-rule.ts';
import { WRONG_CONTENT_TYPE, wrongStatus } from '../roots.ts';

const RULE = { since: '0.1', layer: 'schema', level: 'must' } as const;

/** HTTP status is 200 for success and refusal alike. */
export const statusIs200: AnswerRule = {
  ...RULE,
  id: 'status-200',
  requirement: 'The HTTP status is 200, for success and refusal alike.',
  source: '[page]: the HTTP status of this API is always 200, but for network errors such as 502',
  judge: ({ response: { status } }) =>
    status === 200
      ? []
      : [
          {
            code: 'http.status',
            path: 'status',
            expected: 200,
            actual: status,
            message: `HTTP status ${status}; this API answers 200 and puts success or failure into the body.`,
            root: wrongStatus(status),
          },
        ],
};

/** application/json with any parameters, of which a charset can only be utf-8, or ASCII where the body is. */
function isJson(contentType: string, body: string): boolean {
  const [type = '', ...parameters] = contentType.split(';').map((part) => part.trim().toLowerCase());
  const charsets = parameters.filter((parameter) => /^charset\b/.test(parameter));
  return (
    type === 'application/json' &&
    charsets.every(
      (charset) =>
        /^charset\s*=\s*"?(utf-?8|us-ascii)"?$/.test(charset) && !(/ascii/.test(charset) && /[^\0-\x7f]/.test(body)),
    )
  );
}

/** Content-Type is application/json, with or without parameters. */
export const contentTypeIsJson: AnswerRule = {
  ...RULE,
  id: 'content-type-json',
  level: 'should',
  requirement: 'The Content-Type of an answer is application/json, without a charset or with utf-8.',
  source: '[unstated]: which media type an answer names; [page]: its sample of an answer is JSON',
  judge: ({ response }) => {
    const actual = response.headers['content-type'];
    if (isJson(actual ?? '', response.body)) return [];
    return [
      {
        code: 'http.content-type',
        path: 'header content-type',
        expected: 'application/json',
        actual: actual ?? null,
        message: `Content-Type is ${actual ?? 'absent'}; clients that look at it will not read this as JSON.`,
        root: WRONG_CONTENT_TYPE,
      },
    ];
  },
};

/** The body is encoded only as the call asks for. */
export const contentIsNotEncoded: AnswerRule = {
  ...RULE,
  id: 'content-encoding-identity',
  requirement: 'An answer is compressed only when the call asks for it, and then as its headers say.',
  source:
    '[http]: RFC 9110 section 12.5.3 has Accept-Encoding say which codings are acceptable, and section 8.4 Content-Encoding which ones there are',
  judge: ({ request, response }) => {
    const actual = (response.headers['content-encoding'] ?? 'identity').toLowerCase().replace(/^x-gzip$/, 'gzip');
    const accepted = request.headers['accept-encoding'] ?? 'identity';
    if (response.undecodable) {
      const message = `Content-Encoding is ${actual}, and the body is not: no client can read it.`;
      return [
        {
          code: 'http.content-encoding',
          path: 'header content-encoding',
          expected: actual,
          actual: 'other bytes',
          message,
        },
      ];
    }
    if (actual === 'identity' || accepted.split(/\s*,\s*/).includes(actual)) return [];
    return [
      {
        code: 'http.content-encoding',
        path: 'header content-encoding',
        expected: accepted,
        actual,
        message: `Content-Encoding is ${actual}, though the call accepts ${accepted} only; clients may fail to read it.`,
      },
    ];
  },
};
