/** What stands where a UserSig or another secret was. */
export const MASK = '***';

/** The variable that stands for the UserSig in commands that are shown. */
export const USERSIG_VARIABLE = '$GROUP_COUNTER_USERSIG';

/** What calls with a malformed UserSig are sent with: a secret of nobody's. */
export const NO_USERSIG = 'not*a-UserSig_';

/** The values of `usersig`, but for the variable, the nonsense and what is masked already. A quote that is escaped ends one. */
export const USERSIG_PARAMETER =
  /(?<=usersig=)(?!\$GROUP_COUNTER_USERSIG\b|not\*a-UserSig_(?![\w*%-])|\*\*\*)(?:[^&\s"'#\\]|\\u[0-9a-f]{4}|\\x[0-9a-f]{2})+/gi;

/**
 * What a UserSig looks like, wherever it stands: base64 of a zlib stream, whose first byte is 0x78, in the variant with
 * `*`, `-` and `_`, which some clients percent-encode.
 */
export const USERSIG_SHAPE = /e[AFJN](?:[A-Za-z0-9*_-]|%2[AaDd]|%5[Ff]){40,}/g;
