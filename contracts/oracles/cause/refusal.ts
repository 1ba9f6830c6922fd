import { CAUSES, type Cause } from '../../../openapi/generated/constants.ts';
import { codesText } from '../../codes-text.ts';
import type { Finding } from '../../finding.ts';
import type { RefusalExpected } from '../../scenarios/scenario.ts';
import { type Answer, member, plainBody } from '../../wire/answer.ts';
import { quoteJson, quoteValue } from '../quote.ts';
import { answeredOk, lackingMember } from '../roots.ts';
import { wrongCode } from './wrong-code.ts';

/** The call was refused, with a code that is legal for this very cause. */
export function judgeRefusal(answer: Answer, expected: RefusalExpected): Finding[] {
  const { cause } = expected;
  const legal = legalCodes(expected);
  const body = plainBody(answer);
  const status = member(body, 'ActionStatus');
  const code = member(body, 'ErrorCode');
  if (status === 'OK') {
    const message = `The call was answered OK; it must be refused (${cause}) with ${codesText(legal)}.`;
    const [path, root] = ['/ActionStatus', answeredOk(cause)];
    return [{ code: 'response.action-status.unexpected', path, expected: 'FAIL', actual: status, message, root }];
  }
  if (typeof code === 'number' && legal.includes(code)) return [];
  const message = `ErrorCode is ${quoteJson(code)}; legal for ${cause}: ${codesText(legal)}.`;
  const actual = quoteValue(code ?? null);
  const [path, root] = ['/ErrorCode', code === undefined ? lackingMember('ErrorCode') : wrongCode(cause, code)];
  return [{ code: 'response.error-code.unexpected', path, expected: legal, actual, message, root }];
}

/** The codes that are legal for a refusal: of its cause first, then of those that cannot be told apart from it. */
export function legalCodes({ cause, also = [] }: RefusalExpected): readonly number[] {
  return [...new Set([cause, ...also].flatMap(refusalCodes))];
}

/** The codes that are legal for a cause, the usual one first. */
export function refusalCodes(cause: Cause): readonly number[] {
  return CAUSES[cause].codes;
}
