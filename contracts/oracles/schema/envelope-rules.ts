import { type ValidationError, validateResponse } from '../../../openapi/generated/validators.js';
import type { Finding } from '../../finding.ts';
import { isFailure, member, plainBody } from '../../wire/answer.ts';
import { isIntegerLiteral, NumberLiteral } from '../../wire/exact-json.ts';
import type { AnswerRule } from '../answer-rule.ts';
import { fewFindings } from '../few.ts';
import { quoteJson, quoteText, quoteValue } from '../quote.ts';
import { lackingMember, NULL_COUNTERS } from '../roots.ts';

const RULE = { since: '0.1', layer: 'schema', level: 'must' } as const;

/** The body fits the schema of the operation. */
export const fitsSchema: AnswerRule = {
  ...RULE,
  applies: ({ json }) => json.ok,
  id: 'fits-schema',
  requirement: 'An answer has the members and types of OK or of FAIL.',
  source:
    '[page]: ActionStatus is OK or FAIL, ErrorCode an Integer that is 0 on success alone, ErrorInfo a String, GroupCounter an Array of pairs of Key and Value; [overview]: an answer must contain ActionStatus, ErrorInfo and ErrorCode',
  judge: ({ json }) =>
    !json.ok || validateResponse(json.plain)
      ? []
      : fewFindings(validateResponse.errors ?? [], (error) => finding(error, json.plain)),
};

function finding({ instancePath, keyword, params, message = keyword }: ValidationError, body: unknown): Finding {
  const contradiction =
    keyword !== 'required' && instancePath === '/ErrorCode' && Number.isInteger(member(body, 'ErrorCode'));
  const lacks = instancePath === '' && 'missingProperty' in params ? params['missingProperty'] : undefined;
  const value = valueAt(body, instancePath);
  return {
    code: contradiction ? 'response.action-status.contradiction' : 'response.schema',
    path: instancePath,
    expected: message,
    actual: quoteValue(value),
    message: contradiction
      ? `ActionStatus is ${quoteJson(member(body, 'ActionStatus'))} and ErrorCode ${quoteJson(member(body, 'ErrorCode'))}: OK goes with 0, FAIL with a positive code.`
      : `${instancePath || 'The body'} ${message}${keyword === 'discriminator' ? ': ActionStatus must be "OK" or "FAIL"' : ''}${'missingProperty' in params ? '' : '.'}`,
    ...(typeof lacks === 'string' && { root: lackingMember(lacks) }),
    ...(instancePath === '/GroupCounter' && value === null && { root: NULL_COUNTERS }),
  };
}

function valueAt(body: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, segment) => (Array.isArray(value) ? value[Number(segment)] : member(value, segment)),
      body,
    );
}

/** A refusal carries no counters; an empty array is allowed. */
export const noCountersOnFailure: AnswerRule = {
  ...RULE,
  id: 'no-counters-on-failure',
  requirement: 'A refusal carries no counters: GroupCounter is left out or empty.',
  source:
    '[unstated]: whether GroupCounter is left out or empty on FAIL; [page]: GroupCounter lists the counters to get, and FAIL says that the request failed',
  applies: isFailure,
  judge: (answer) => {
    const body = plainBody(answer);
    const counters = member(body, 'GroupCounter');
    const empty = counters === undefined || (Array.isArray(counters) && counters.length === 0);
    if (!isFailure(answer) || empty) return [];
    return [
      {
        code: 'response.counters-on-failure',
        path: '/GroupCounter',
        expected: 'absent or []',
        actual: quoteValue(counters),
        ...(counters === null
          ? {
              message: 'GroupCounter is null on FAIL: an Array without content is [], or left out.',
              root: NULL_COUNTERS,
            }
          : { message: 'ActionStatus is FAIL, yet GroupCounter has content: a client may take a refusal for data.' }),
      },
    ];
  },
};

/** ErrorCode is written as an integer: `10010.0` is not. */
export const codeIsInteger: AnswerRule = {
  ...RULE,
  id: 'error-code-written-as-integer',
  requirement: 'ErrorCode is written as an integer, without fraction or exponent.',
  source: '[page]: the type of ErrorCode is Integer',
  applies: ({ json }) => json.ok && member(json.exact, 'ErrorCode') instanceof NumberLiteral,
  judge: ({ json }) => {
    const code = json.ok ? member(json.exact, 'ErrorCode') : undefined;
    if (!(code instanceof NumberLiteral) || isIntegerLiteral(code.text)) return [];
    const written = quoteText(code.text);
    const message = `ErrorCode is written ${written}; strict decoders fail on anything but an integer.`;
    return [
      {
        code: 'response.error-code.notation',
        path: '/ErrorCode',
        expected: 'an integer literal',
        actual: written,
        message,
      },
    ];
  },
};
