import { randomBytes } from 'node:crypto';
import { OPERATION_PATH } from '../../../openapi/generated/constants.ts';
import type { RecordedInteraction } from './recorded-interaction.ts';

/** A path that nobody can guess who was not told it. */
export function secretPath(): string {
  return `/${randomBytes(16).toString('hex')}`;
}

/** The rest of a URL's path below a secret one; undefined for whoever does not know it. */
export function below(secret: string, url: string): string | undefined {
  return url.startsWith(`${secret}/`) ? url.slice(secret.length) : undefined;
}

/** Whether a call of an interaction may have this path: it is the operation's, or the one that the pact names. */
export function mayCall({ path = '' }: RecordedInteraction, called: string): boolean {
  const plain = plainPath(called);
  if (plain === undefined) return false;
  return path === '' || plain === OPERATION_PATH || plain === plainPath(path);
}

/** A path without its query, its dots and slashes resolved and its escapes read: Pact writes more escapes than pacts do. */
function plainPath(path: string): string | undefined {
  const [before = ''] = path.split('?');
  try {
    return decodeURIComponent(new URL(`http://provider/${before}`).pathname).replace(/\/+/g, '/');
  } catch {
    return undefined;
  }
}
