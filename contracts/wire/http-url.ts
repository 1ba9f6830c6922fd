/** Thrown for a URL that cannot be used; the message names what it was given by, and never quotes a secret. */
export class InvalidUrl extends TypeError {
  override readonly name = 'InvalidUrl';
}

/**
 * Reads an http or https URL that somebody gave, by the option or member `name`. Nothing may stand in it but scheme, host,
 * port and path, and a query where that is `allowed`. Throws InvalidUrl for anything else.
 */
export function readHttpUrl(value: string, name: string, { query = false } = {}): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    // What holds an @ may hold a password.
    const shown = value.includes('@') ? 'the value' : `"${value}"`;
    throw new InvalidUrl(
      `Failed to read ${name}: ${shown} is no http or https URL. Give one such as http://127.0.0.1:8080.`,
    );
  }
  const more = whatElse(url, value, query);
  if (more === undefined) return url;
  const allowed = query ? 'scheme, host, port, path and query' : 'scheme, host, port and path';
  throw new InvalidUrl(`Failed to read ${name}: only ${allowed} are allowed, and it has ${more}. Leave that out.`);
}

/** The path of a URL without a slash at its end: other paths are put right behind it. */
export function prefixOf({ pathname }: URL): string {
  return pathname.replace(/\/+$/, '');
}

/** What a URL must not have: it would be shown wherever the URL is, or stand before the path of a call. */
function whatElse({ username, password }: URL, value: string, query: boolean): string | undefined {
  if (username || password) return 'a user or a password';
  if (value.includes('#')) return 'a fragment (#)';
  return value.includes('?') && !query ? 'a query (?)' : undefined;
}
