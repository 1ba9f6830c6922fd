/** What stands where a UserSig or another secret was. */
export const MASK = '***';

/** The URL with the values of `usersig` masked, whatever they are. Works on any text that holds such URLs. */
export function maskUserSig(text: string): string {
  return text.replace(/(usersig=)[^&\s"'#]*/gi, `$1${MASK}`);
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
