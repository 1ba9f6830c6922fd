import type { Cause } from '../../openapi/generated/constants.ts';
import { codesText } from '../codes-text.ts';
import type { Finding } from '../finding.ts';
import { isDocumented } from '../oracles/cause/documented-code.ts';
import { NumberLiteral } from '../wire/exact-json.ts';
import { causesOfCode, type LegalRefusals } from './refusals.ts';
import type { PactStandIn } from './stand-in.ts';

/** A refusal with a code that its call cannot be refused with. Codes that are documented nowhere are the business of another rule. */
export function judgeRefusalCode(
  { members }: PactStandIn,
  { has, causes, codes }: LegalRefusals,
  own: readonly Cause[],
): Finding[] {
  const { ErrorCode } = members;
  const code = ErrorCode instanceof NumberLiteral ? Number(ErrorCode.text) : 0;
  if (code <= 0 || has(code) || !isDocumented(code)) return [];
  const other = causesOfCode(code).filter((cause) => !causes.includes(cause));
  const why =
    own.length > 0
      ? `the call can be refused for ${own.join(', ')} or a state, with ${codesText(codes)}`
      : 'there is nothing of that in the call';
  const message = `ErrorCode ${code} stands for ${other.join(', ')}: ${why}.`;
  return [{ code: 'response.error-code.unexpected', path: '/ErrorCode', expected: codes, actual: code, message }];
}
