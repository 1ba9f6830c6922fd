import { type Defect, defectsOf } from '../defect.ts';
import { http, text } from '../envelope.ts';

const { altered } = defectsOf('encoding');
const NOT_JSON = ['body-one-json-value', 'body.not-json'] as const;

/** Defects in how the JSON of an answer is written. */
export const ENCODING_DEFECTS: readonly Defect[] = [
  altered(
    'trailing-text',
    'ends its answers with a stray bracket',
    ...NOT_JSON,
    text((right) => `${right}]`),
  ),
  altered(
    'trailing-comma',
    'ends its answers with a comma before the brace',
    ...NOT_JSON,
    text((right) => right.replace(/\}$/, ',}')),
  ),
  altered(
    'trailing-nul',
    'ends its answers with a NUL, as texts in C do',
    ...NOT_JSON,
    text((right) => `${right}\0`),
  ),
  altered(
    'two-values',
    'sends the answer twice, a line each',
    ...NOT_JSON,
    text((right) => `${right}\n${right}`),
  ),
  altered(
    'jsonp',
    'wraps its answers in a call',
    ...NOT_JSON,
    text((right) => `callback(${right})`),
  ),
  altered(
    'hijack-guard',
    'begins with a guard against hijacking',
    ...NOT_JSON,
    text((right) => `)]}',\n${right}`),
  ),
  altered(
    'php-warning',
    'begins with a warning of PHP',
    ...NOT_JSON,
    text((right) => `<br />\n<b>Warning</b>: Undefined index in <b>api.php</b>\n${right}`),
  ),
  altered(
    'single-quotes',
    'writes single quotes, as Python prints',
    ...NOT_JSON,
    text((right) => right.replaceAll('"', "'")),
  ),
  altered(
    'bare-names',
    'writes member names without quotes',
    ...NOT_JSON,
    text((right) => right.replace(/"(\w+)":/g, '$1:')),
  ),
  altered(
    'comments',
    'writes a comment, as the sample of the page does',
    ...NOT_JSON,
    text((right) => right.replace('{', '{ // answer\n')),
  ),
  altered(
    'missing-comma',
    'forgets the comma between counters, as the sample of the page does',
    ...NOT_JSON,
    text((right) => right.replace('},{', '}{')),
  ),
  altered(
    'xml',
    'answers in XML',
    ...NOT_JSON,
    text(() => '<xml><ActionStatus>OK</ActionStatus></xml>'),
  ),
  altered(
    'form',
    'answers as forms are written',
    ...NOT_JSON,
    text(() => 'ActionStatus=OK&ErrorCode=0'),
  ),
  altered(
    'empty-body',
    'answers with an empty body',
    ...NOT_JSON,
    text(() => ''),
  ),
  altered('empty-body-on-refusal', 'refuses with an empty body', ...NOT_JSON, (reply) =>
    'cause' in reply ? { ...reply, body: '' } : reply,
  ),
  altered(
    'half-body',
    'sends half of each answer',
    ...NOT_JSON,
    text((right) => right.slice(0, right.length / 2)),
  ),
  altered(
    'raw-line-feed',
    'writes a line feed into a text as it is',
    ...NOT_JSON,
    text((right) => right.replace('"ErrorInfo":"', '"ErrorInfo":"\n')),
  ),
  altered(
    'unescaped-quotes',
    'does not escape quotes in keys',
    ...NOT_JSON,
    text((right) => right.replace('a\\"b', 'a"b')),
  ),
  altered(
    'json-in-text',
    'writes the answer as JSON within a text',
    'fits-schema',
    'response.schema',
    text((right) => JSON.stringify(right)),
  ),
  altered(
    'base64',
    'answers in Base64',
    ...NOT_JSON,
    text((right) => Buffer.from(right).toString('base64')),
  ),
  altered(
    'deep',
    'nests an unknown member too deep to read',
    'body-one-json-value',
    'body.too-deep',
    text((right) => right.replace('{', `{"Trace":${'['.repeat(1000)}${']'.repeat(1000)},`)),
  ),
  altered(
    'python-text',
    'refuses a dismissed group with a dictionary as Python prints it',
    ...NOT_JSON,
    http((reply) =>
      'cause' in reply && reply.cause === 'dismissed-group'
        ? { body: "{'ActionStatus': 'FAIL', 'ErrorCode': 10010, 'ErrorInfo': None}" }
        : {},
    ),
  ),
];
