import { Buffer } from 'node:buffer';

/** The URL of a proxy; undefined where it is none. As Go does, a scheme may be left out: `proxy.test:3128`. */
export function parseProxyUrl(value: string): URL | undefined {
  const full = /^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `http://${value}`;
  return URL.canParse(full) ? new URL(full) : undefined;
}

/** User and password as `Proxy-Authorization: Basic` has them. */
export function credentialsOf({ username, password }: URL): string {
  return Buffer.from(`${decodedPart(username)}:${decodedPart(password)}`).toString('base64');
}

/** What stands percent-encoded in a URL; a percent sign may also stand for itself. */
export function decodedPart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
