import type { CheckUserSig } from '../service/received-call.ts';

/** Base64 of a zlib stream, whose first byte is 0x78, in the variant with `*`, `-` and `_`. */
const SHAPE = /^e[AFJN][A-Za-z0-9*_-]{40,2046}$/;

/** Looks at the shape of a UserSig only, so that it runs anywhere: whether it is signed or expired is not seen. */
export const looksLikeUserSig: CheckUserSig = (usersig) => (SHAPE.test(usersig) ? undefined : 'usersig-malformed');
