import type { Cause } from '../../../openapi/index.ts';
import { type Defect, defect, OK } from '../defect.ts';
import { onCause } from '../envelope.ts';

/** Defects in what is refused, and with which code. */
export const CAUSE_DEFECTS: readonly Defect[] = [
  overlooks('usersig-absent', 'usersig-absent'),
  overlooks('usersig-expired', 'usersig-expired'),
  overlooks('usersig-other-user', 'usersig-other-user'),
  overlooks('not-administrator', 'not-administrator'),
  overlooks('missing-group', 'missing-group'),
  overlooks('dismissed-group', 'dismissed-group'),
  overlooks('community-group', 'community-group'),
  overlooks('plan-too-low', 'plan-too-low'),
  overlooks('keys-type', 'keys-of-numbers'),
  wrongCode('missing-group', 10002n, 'missing-group'),
  wrongCode('no-permission', 10004n, 'no-permission'),
  wrongCode('internal-error', 60008n, 'internal-error'),
  wrongCode('plan-too-low', 10007n, 'plan-too-low'),
  wrongCode('limit-exceeded', 10002n, 'limit-exceeded'),
  wrongCode('usersig-expired', 70003n, 'usersig-expired'),
  wrongCode('usersig-other-key', 70013n, 'usersig-other-key'),
  wrongCode('body-not-json', 10004n, 'body-not-json'),
  wrongCode('group-id-absent', 10010n, 'group-id-absent'),
];

/** A provider that overlooks a cause and answers OK. */
function overlooks(cause: Cause, check: string): Defect {
  return defect(
    `accepts-${check}`,
    `does not refuse ${cause}`,
    check,
    'response.action-status.unexpected',
    onCause(cause, () => OK),
  );
}

/** A provider that refuses for a cause with a code that stands for something else. */
function wrongCode(cause: Cause, code: bigint, check: string): Defect {
  return defect(
    `wrong-code-${check}`,
    `answers ${cause} with ${code}`,
    check,
    'response.error-code.unexpected',
    onCause(cause, (right) => ({ ...right, ErrorCode: code })),
  );
}
