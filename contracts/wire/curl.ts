import { isHarmless } from '../account/credentials.ts';
import { USERSIG_VARIABLE } from '../secrets/redact.ts';
import type { WireRequest } from './request.ts';

/** A shell line that repeats a request. The UserSig is the variable $GROUP_COUNTER_USERSIG in it, never its value. */
export function curlLine({ method, url, headers, body, credential = 'valid' }: WireRequest): string {
  const shownUrl = isHarmless(credential)
    ? url
    : url.replace(/([?&]usersig=)[^&]*/, (_match, name: string) => name + USERSIG_VARIABLE);
  const shownHeaders = Object.entries(headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`);
  const headerArguments = shownHeaders.length > 0 ? shownHeaders : ["-H 'content-type:'"];
  const { pipe, data } = bodyArguments(body);
  const note = credential === 'valid' || isHarmless(credential) ? '' : `  # with a UserSig that is ${credential}`;
  return `${pipe}curl -sS -X ${method} ${headerArguments.join(' ')} ${data} "${shownUrl}"${note}`;
}

/** Longer bodies of one letter are made by a command rather than printed. */
const LONG = 1000;

function bodyArguments(body: WireRequest['body']): { pipe: string; data: string } {
  const piped = (command: string) => ({ pipe: `${command} | `, data: '--data-binary @-' });
  if (typeof body !== 'string' || UNTYPABLE.test(body)) return piped(`printf '${octal(Buffer.from(body))}'`);
  const letter = body[0] ?? '';
  if (body.length > LONG && body === letter.repeat(body.length))
    return piped(`head -c ${body.length} /dev/zero | tr '\\0' ${letter}`);
  // A leading @ would name a file.
  return { pipe: '', data: `${body.startsWith('@') ? '--data-raw' : '--data-binary'} ${quote(body)}` };
}

function octal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}

/** Control characters that no quotes of a shell can show; white space is shown by the quotes that take escapes. */
const UNTYPABLE = /[^\P{Cc}\t\n\r]/u;

function quote(text: string): string {
  if (!/[\t\n\r]/.test(text)) return `'${text.replaceAll("'", "'\\''")}'`;
  const escaped = text.replace(/[\\'\t\n\r]/g, (character) => ESCAPES[character] ?? character);
  return `$'${escaped}'`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\t': '\\t', '\n': '\\n', '\r': '\\r' };
