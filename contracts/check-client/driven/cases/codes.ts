import { ERROR_CODES, type ErrorCode } from '../../../../openapi/generated/constants.ts';
import type { DrivenCase } from '../driven-case.ts';
import { answersRefusal, drivenCase, json } from './build.ts';

const REFUSED =
  '[page]: the specific error code is in the response field ErrorCode, which is 0 where a call succeeds and not where it fails';

/** A refusal with each documented code, and with codes that nobody knows yet. */
export const CODE_CASES: readonly DrivenCase[] = [
  ...(Object.keys(ERROR_CODES).map(Number) as ErrorCode[]).map(documented),
  unknown('code-of-the-group-service-unknown', 19_999),
  unknown('code-of-the-gateway-unknown', 69_999),
  unknown('code-of-the-account-layer-unknown', 79_999),
  unknown('code-outside-all-ranges', 123_456_789),
];

function documented(code: ErrorCode): DrivenCase {
  return drivenCase(
    {
      id: `${code}`,
      requirement: `A refusal with ErrorCode ${code} is reported with that very code.`,
      source: REFUSED,
      answeredBy: `FAIL with ErrorCode ${code}`,
    },
    { as: `gck.${code}` },
    answersRefusal(code),
  );
}

function unknown(id: string, code: number): DrivenCase {
  return drivenCase(
    {
      id,
      requirement: `A refusal with a code that no page lists, ${code}, is reported with that very code.`,
      source: `${REFUSED}; [codes]: the list of public codes grows from one edition to the next`,
      answeredBy: `FAIL with ErrorCode ${code}`,
    },
    json(`{"ActionStatus":"FAIL","ErrorInfo":"something new","ErrorCode":${code}}`),
    answersRefusal(code),
  );
}
