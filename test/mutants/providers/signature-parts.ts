import { createHmac } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { encodeUserSig } from '../../../contracts/account/user-sig.ts';
import type { CheckUserSig } from '../../../mocks/service/received-call.ts';
import { trusting } from '../build/service.ts';
import { type Defect, defectsOf } from '../defect.ts';

const { provided } = defectsOf('credentials');
const CHECK = 'usersig-every-byte-counts';
const ACCEPTED = 'response.action-status.unexpected';

/** The sample key of the official library's README: such a provider signs anew to compare in its own way. */
const KEY = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e';

type Matches = (given: string, due: string) => boolean;

/** A provider that takes a signature for right where it matches in this way. */
const comparing = (matches: Matches) =>
  trusting(
    (right): CheckUserSig =>
      (usersig, ...call) =>
        right(mended(usersig, matches), ...call),
    {
      secretKey: KEY,
    },
  );

/** The same for the bytes that the signature stands for. */
const comparingBytes = (matches: (given: Buffer, due: Buffer) => boolean) =>
  comparing((given, due) => matches(Buffer.from(given, 'base64'), Buffer.from(due, 'base64')));

const part = (from: number, to: number) =>
  comparingBytes((given, due) => given.subarray(from, to).equals(due.subarray(from, to)));

/** Defects in which not all of a signature is compared. */
export const SIGNATURE_DEFECTS: readonly Defect[] = [
  provided('signature-first-4', 'compares four bytes of a signature', CHECK, ACCEPTED, part(0, 4)),
  provided('signature-first-16', 'compares the first half of a signature', CHECK, ACCEPTED, part(0, 16)),
  provided(
    'signature-first-31',
    'compares all bytes of a signature but the last',
    'usersig-altered',
    ACCEPTED,
    part(0, 31),
  ),
  provided('signature-last-8', 'compares the last eight bytes of a signature', CHECK, ACCEPTED, part(24, 32)),
  provided('signature-but-first', 'compares all bytes of a signature but the first', CHECK, ACCEPTED, part(1, 32)),
  provided(
    'signature-ends',
    'compares the two ends of a signature',
    CHECK,
    ACCEPTED,
    comparing((given, due) => given.slice(0, 8) === due.slice(0, 8) && given.slice(-8) === due.slice(-8)),
  ),
  provided(
    'signature-any-case',
    'compares the text of a signature in any case of its letters',
    CHECK,
    ACCEPTED,
    comparing((given, due) => given.toLowerCase() === due.toLowerCase()),
  ),
  provided(
    'signature-length',
    'compares the length of a signature alone',
    CHECK,
    ACCEPTED,
    comparing((given, due) => given.length === due.length),
  ),
  provided(
    'signature-as-far-as-given',
    'compares a signature as far as it was given',
    CHECK,
    ACCEPTED,
    comparingBytes((given, due) => given.length > 0 && due.subarray(0, given.length).equals(given)),
  ),
];

/** The UserSig with the signature that is due, where the one that it holds passes for it; else as it is. */
function mended(usersig: string, matches: Matches): string {
  try {
    const text = usersig.replaceAll('*', '+').replaceAll('-', '/').replaceAll('_', '=');
    const fields = JSON.parse(inflateSync(Buffer.from(text, 'base64')).toString()) as Record<string, unknown>;
    const { 'TLS.identifier': user, 'TLS.sdkappid': app, 'TLS.time': time, 'TLS.expire': expire } = fields;
    const signed = `TLS.identifier:${user}\nTLS.sdkappid:${app}\nTLS.time:${time}\nTLS.expire:${expire}\n`;
    const due = createHmac('sha256', KEY).update(signed).digest('base64');
    return matches(String(fields['TLS.sig']), due) ? encodeUserSig({ ...fields, 'TLS.sig': due }) : usersig;
  } catch {
    // What cannot be read is the right provider's to refuse.
    return usersig;
  }
}
