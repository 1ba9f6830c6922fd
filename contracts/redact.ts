/** What stands where a UserSig or another secret was. */
export const MASK = '***';

/** The variable that stands for the UserSig in commands that are shown. */
export const USERSIG_VARIABLE = '$GROUP_COUNTER_USERSIG';

/** What calls with a malformed UserSig are sent with: a secret of nobody's. */
export const NO_USERSIG = 'not*a-UserSig_';

/** A text with the values of `usersig` masked in all its URLs, whatever they are; variable and nonsense are let stand. */
export function maskUserSig(text: string): string {
  return text.replace(/(usersig=)(?!\$GROUP_COUNTER_USERSIG\b|not\*a-UserSig_(?:[&\s"'#]|$))[^&\s"'#]+/gi, `$1${MASK}`);
}

/**
 * The text with every secret masked, also where it stands percent-encoded or inside another word. Secrets of fewer than
 * eight characters are left alone: masking them would shred the text and protect nothing.
 */
export function maskSecrets(text: string, secrets: readonly string[]): string {
  const forms = secrets
    .filter((secret) => secret.length >= 8)
    .flatMap((secret) => [secret, encodeURIComponent(secret)]);
  return forms.reduce((masked, form) => masked.replaceAll(form, MASK), maskUserSig(text));
}

/** Takes the secrets out of a text. */
export type Mask = (text: string) => string;

/** A copy of a JSON-like value with every string masked. */
export function maskDeep<Value>(value: Value, mask: Mask): Value {
  return maskAny(value, mask) as Value;
}

/** Bodies of clients may nest as deep as they like: what is deeper than this is not shown. */
const DEEPEST = 100;

function maskAny(value: unknown, mask: Mask, depth = 0): unknown {
  if (typeof value === 'string') return mask(value);
  if (value === null || typeof value !== 'object') return value;
  if (depth === DEEPEST) return `(nested over ${DEEPEST} levels deep)`;
  if (Array.isArray(value)) return value.map((item) => maskAny(item, mask, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [mask(name), maskAny(item, mask, depth + 1)]));
}
