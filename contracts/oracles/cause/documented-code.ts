import { ERROR_CODES } from '../../../openapi/generated/constants.ts';
import { isFailure, member, plainBody } from '../../wire/answer.ts';
import type { AnswerRule } from '../answer-rule.ts';

/** Whether a code is one of this call's, one that the spec names, or in the public range 60000 to 79999. */
export function isDocumented(code: number): boolean {
  return Object.hasOwn(ERROR_CODES, code) || (code >= 60_000 && code <= 79_999);
}

/** No refusal carries a code that is documented nowhere. */
export const codeIsDocumented: AnswerRule = {
  id: 'error-code-documented',
  since: '0.1',
  layer: 'cause',
  level: 'must',
  requirement: 'Every ErrorCode of a refusal is documented: of this call, or in the public range 60000 to 79999.',
  source:
    '[page]: a table lists the codes of this call, and those from 60000 to 79999 are public ones; [codes]: the others of the group service are listed there',
  applies: isFailure,
  judge: (answer) => {
    const code = member(plainBody(answer), 'ErrorCode');
    if (!isFailure(answer) || typeof code !== 'number' || code === 0 || isDocumented(code)) return [];
    const message = `ErrorCode ${code} is documented nowhere, so no client can act on it.`;
    return [
      {
        code: 'response.error-code.undocumented',
        path: '/ErrorCode',
        expected: 'a documented code',
        actual: code,
        message,
      },
    ];
  },
};
