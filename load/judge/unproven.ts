import type { CheckResult } from '../../contracts/report/check-result.ts';

/** Why a run proves nothing; where the load itself was not as it was to be, that is a finding of its own. */
export type Unproven = { reason: string; offered?: false };

/** A load that was not offered as it was to be. */
export function notOffered(reason: string): Unproven {
  return { reason, offered: false };
}

/** What a check holds that came to nothing for this trouble. */
export function troubleIn(trouble: Unproven | undefined, path: string): Partial<CheckResult> {
  if (!trouble) return {};
  const { reason, offered } = trouble;
  if (offered !== false) return { reason };
  const message = `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
  const finding = {
    code: 'limit.rate-not-offered',
    path,
    expected: 'the load, evenly',
    actual: 'less',
    message,
  } as const;
  return { reason, findings: [finding] };
}
