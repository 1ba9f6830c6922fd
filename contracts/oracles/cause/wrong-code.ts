import type { Cause } from '../../../openapi/generated/constants.ts';
import type { Root } from '../../finding.ts';
import { quoteJson } from '../quote.ts';

/** A cause that is refused with a code that does not stand for it. A wrong code of the limit turns up in any call. */
export function wrongCode(cause: Cause, code: unknown): Root {
  const name = `${cause} is refused with ErrorCode ${quoteJson(code)}`;
  const leads = cause === 'limit-exceeded' ? { leads: true } : {};
  return { name, ...(typeof code === 'number' && { refusedWith: code }), ...leads };
}
