import { isHarmless } from '../account/credentials.ts';
import { USERSIG_VARIABLE } from '../secrets/redact.ts';
import type { WireRequest } from './request.ts';

/**
 * A line for any POSIX shell that repeats a request. The UserSig is the variable $GROUP_COUNTER_USERSIG in it, never its
 * value. Others may have written the request: all of it stands between single quotes, where a shell runs nothing.
 */
export function curlLine({ method, url, headers, body, credential = 'valid' }: WireRequest): string {
  const shownUrl = isHarmless(credential) ? quote(url) : quoteUrl(url);
  const shownHeaders = Object.entries(headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`);
  // curl adds one of its own otherwise.
  const typed = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  const headerArguments = typed ? shownHeaders : [...shownHeaders, "-H 'content-type:'"];
  const { pipe, data } = bodyArguments(body);
  const named = credential !== 'valid' && !isHarmless(credential) && /^[a-z-]+$/.test(credential);
  const note = named ? `  # with a UserSig that is ${credential}` : '';
  const shownMethod = /^[A-Z]+$/.test(method) ? method : quote(method);
  return `${pipe}curl -sS -X ${shownMethod} ${headerArguments.join(' ')} ${data} ${asIs(url)}${shownUrl}${note}`;
}

/** What keeps curl from making several URLs of one with brackets, and from resolving dots in a path. */
function asIs(url: string): string {
  return `${/[[\]{}]/.test(url) ? '-g ' : ''}${/\/\./.test(url) ? '--path-as-is ' : ''}`;
}

/** Longer bodies of one letter are made by a command rather than printed. */
const LONG = 1000;

function bodyArguments(body: WireRequest['body']): { pipe: string; data: string } {
  const piped = (command: string) => ({ pipe: `${command} | `, data: '--data-binary @-' });
  if (typeof body !== 'string' || /\p{Cc}/u.test(body)) return piped(`printf '${octal(Buffer.from(body))}'`);
  const letter = body[0] ?? '';
  if (body.length > LONG && /[a-z]/i.test(letter) && body === letter.repeat(body.length))
    return piped(`head -c ${body.length} /dev/zero | tr '\\0' ${letter}`);
  // A leading @ would name a file.
  return { pipe: '', data: `${body.startsWith('@') ? '--data-raw' : '--data-binary'} ${quote(body)}` };
}

/** Control characters do not survive a terminal, and POSIX has no quotes that take escapes. */
function octal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function quoteUrl(url: string): string {
  const parts = url.split(/(?<=[?&]usersig=)[^&]*/);
  return parts.map((part) => (part === '' ? '' : quote(part))).join(`"${USERSIG_VARIABLE}"`);
}
