import { CAUSES } from '../../../openapi/generated/constants.ts';
import type { Finding } from '../../finding.ts';
import type { RefusalExpected } from '../../scenarios/scenario.ts';
import { type Answer, member } from '../answer.ts';

/** The call was refused, with a code that is legal for this very cause. */
export function judgeRefusal({ json }: Answer, { cause }: RefusalExpected): Finding[] {
  const legal: readonly number[] = CAUSES[cause].codes;
  const body = json.ok ? json.plain : undefined;
  const status = member(body, 'ActionStatus');
  const code = member(body, 'ErrorCode');
  if (status === 'OK') {
    const message = `The call was answered OK; it must be refused (${cause}) with ${oneOf(legal)}.`;
    return [
      { code: 'response.action-status.unexpected', path: '/ActionStatus', expected: 'FAIL', actual: status, message },
    ];
  }
  if (typeof code === 'number' && legal.includes(code)) return [];
  const message = `ErrorCode is ${JSON.stringify(code) ?? 'absent'}; legal for ${cause}: ${oneOf(legal)}.`;
  return [
    { code: 'response.error-code.unexpected', path: '/ErrorCode', expected: legal, actual: code ?? null, message },
  ];
}

function oneOf(codes: readonly number[]): string {
  const shown = codes.slice(0, 6).join(', ');
  return codes.length > 6 ? `${shown} and ${codes.length - 6} more` : shown;
}
