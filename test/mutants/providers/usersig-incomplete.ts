import { Buffer } from 'node:buffer';
import { inflateSync } from 'node:zlib';
import { trusting } from '../build/service.ts';
import { type Defect, defectsOf } from '../defect.ts';

const { provided } = defectsOf('credentials');

/** Defects that show in UserSigs which can be decoded and lack what they must hold. */
export const INCOMPLETE_USERSIG_DEFECTS: readonly Defect[] = [
  provided(
    'usersig-null-accepted',
    'accepts a UserSig that holds null',
    'usersig-not-object',
    'response.action-status.unexpected',
    trusting(
      (right) =>
        (usersig, ...rest) =>
          contentOf(usersig) === null ? undefined : right(usersig, ...rest),
    ),
  ),
  provided(
    'usersig-unsigned-accepted',
    'accepts a UserSig without signature',
    'usersig-unsigned',
    'response.action-status.unexpected',
    trusting((right) => (usersig, ...rest) => {
      const content = contentOf(usersig);
      const isUnsigned = content !== null && typeof content === 'object' && !('TLS.sig' in content);
      return isUnsigned ? undefined : right(usersig, ...rest);
    }),
  ),
  provided(
    'usersig-short-signature-throws',
    'throws where the signature of a UserSig is too short to be compared',
    'usersig-short-signature',
    undefined,
    trusting((right) => (usersig, ...rest) => {
      const content = contentOf(usersig) as { 'TLS.sig'?: unknown } | null | undefined;
      if (String(content?.['TLS.sig'] ?? 'x'.repeat(44)).length < 44) throw new RangeError('the lengths differ');
      return right(usersig, ...rest);
    }),
  ),
];

/** What a UserSig holds, or undefined where it cannot be decoded. */
function contentOf(usersig: string): unknown {
  const base64 = usersig.replaceAll('*', '+').replaceAll('-', '/').replaceAll('_', '=');
  try {
    return JSON.parse(inflateSync(Buffer.from(base64, 'base64')).toString());
  } catch {
    // Other defects are about what cannot be decoded.
    return undefined;
  }
}
