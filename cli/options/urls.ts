import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';

/** Checks a URL of an option: http or https, nothing after the path. Returns it without trailing slashes. */
export function httpUrl(value: string, option: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    // What holds an @ may hold a password.
    const shown = value.includes('@') ? 'the value' : `"${value}"`;
    throw new UsageError(
      `Failed to read ${option}: ${shown} is no http or https URL. Give one such as http://127.0.0.1:8080.`,
    );
  }
  if (url.username || url.password || url.hash || (option === '--base-url' && /[?#]/.test(value))) {
    throw new UsageError(
      `Failed to read ${option}: only scheme, host, port and path are allowed. Leave out what else it has.`,
    );
  }
  return url.href.replace(/\/+$/, '');
}

export type UrlOptions = { baseUrl?: string; statesUrl?: string };

/** Base URL and state endpoint, from the options or else the environment. */
export function readUrls({ baseUrl, statesUrl }: UrlOptions, { env }: Context): UrlOptions {
  const base = baseUrl ?? env['GROUP_COUNTER_BASE_URL'];
  const states = statesUrl ?? env['GROUP_COUNTER_STATES_URL'];
  return {
    ...(base && { baseUrl: httpUrl(base, '--base-url') }),
    ...(states && { statesUrl: httpUrl(states, '--states-url') }),
  };
}

/** The base URL of a command that cannot do without. */
export function requireBaseUrl({ baseUrl }: UrlOptions): string {
  if (baseUrl !== undefined) return baseUrl;
  throw new UsageError('Failed to start: no provider is named. Give --base-url URL, or set GROUP_COUNTER_BASE_URL.');
}
