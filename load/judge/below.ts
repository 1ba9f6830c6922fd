import type { CheckResult } from '../../contracts/report/check.ts';
import { listCodes, refusedCalls } from '../measure/counts.ts';
import { unseenCalls } from '../measure/loss.ts';
import type { Measured } from '../measure/measured.ts';
import type { Profile } from '../profiles.ts';
import { limitCheck } from './checks.ts';

/** Judges a run below the limit: nothing may be refused. `trouble` says why the run proves nothing. */
export function judgeBelow(measured: Measured, profile: Profile, trouble: string | undefined): CheckResult[] {
  const id = profile.name === 'smoke' ? 'limit-smoke-answered' : 'limit-below-accepted';
  const refused = refusedCalls(measured.total);
  const reason = trouble ?? (refused > 0 ? excuse(measured, refused) : unseenCalls(measured));
  if (reason !== undefined) return [limitCheck(id, 'errored', { reason })];
  if (refused === 0) return [limitCheck(id, 'passed')];
  const { ratePerSecond } = profile;
  const codes = listCodes(measured.total.refused);
  return [
    limitCheck(id, 'failed', {
      findings: [
        {
          code: 'limit.refused-below',
          path: `load ${profile.name}`,
          expected: 0,
          actual: refused,
          message: `At ${ratePerSecond}/s, ${refused} of ${measured.total.calls} calls were refused (${codes}).`,
        },
      ],
    }),
  ];
}

/** Why refusals below the limit may be no fault of the provider. */
function excuse({ appIsOurs, offered: { lawfulRefusals } }: Measured, refused: number): string | undefined {
  if (refused <= lawfulRefusals)
    return `the rate was not offered evenly: ${lawfulRefusals} calls came beyond the limit of a second, and ${refused} were refused`;
  if (appIsOurs) return undefined;
  return `${refused} calls were refused below the limit, and others may use the same app: the limit is shared among all`;
}
