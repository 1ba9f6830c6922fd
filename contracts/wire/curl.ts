import { isHarmless } from '../account/make-credentials.ts';
import { CREDENTIAL_TEXTS } from '../scenarios/credential-text.ts';
import type { StateChange } from '../scenarios/states.ts';
import { COMMANDING, WORKFLOW_COMMAND } from './commanding.ts';
import { signLine, usersigVariable } from './sign-line.ts';
import type { WireRequest } from './wire-request.ts';

/**
 * A line for any POSIX shell that repeats a request. The UserSig is a variable in it, never its value:
 * $GROUP_COUNTER_USERSIG, or where it is not the usual right one that which `signLine` sets. Others may have written the request: all of it stands between single quotes, where a shell runs nothing, and
 * nothing in it makes a terminal or the runner of a job do things, so that it can be shown as it is.
 */
export function curlLine(request: WireRequest): string {
  const { method, url: given, headers, body, credential = 'valid' } = request;
  const url = asSent(given);
  const shownUrl = isHarmless(credential) ? quote(url) : quoteUrl(url, usersigVariable(request));
  const shownHeaders = Object.entries(headers).map(([name, value]) => `-H ${quote(headerText(name, value))}`);
  // curl adds one of its own otherwise.
  const typed = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  const headerArguments = typed ? shownHeaders : [...shownHeaders, "-H 'content-type:'"];
  const { pipe, data } = bodyArguments(body);
  const named = credential !== 'valid' && !isHarmless(credential) && Object.hasOwn(CREDENTIAL_TEXTS, credential);
  const note = named ? `  # with ${CREDENTIAL_TEXTS[credential]}` : '';
  const shownMethod = /^[A-Z]+$/.test(method) ? method : quote(method);
  return `${pipe}curl -sS -X ${shownMethod} ${headerArguments.join(' ')} ${data} ${asIs(url)}${shownUrl}${note}`;
}

/** The commands that repeat a request, in their order: what makes its UserSig, where that is not the usual one, and itself. */
export function repeating(request: WireRequest): { sign?: string; curl: string } {
  const sign = signLine(request);
  return { ...(sign !== undefined && { sign }), curl: curlLine(request) };
}

/** The variable that stands for the state endpoint in commands that are shown: its URL may be nobody else's business. */
export const STATES_VARIABLE = '$GROUP_COUNTER_STATES_URL';

/** A line for any POSIX shell, as safe as that of a request, that makes states again, one after the other. */
export function setupLine(changes: readonly StateChange[]): string {
  return changes
    .map((change) => bodyArguments(JSON.stringify(change)))
    .map(
      ({ pipe, data }) => `${pipe}curl -sSf -X POST -H 'content-type: application/json' ${data} "${STATES_VARIABLE}"`,
    )
    .join(' && ');
}

/** The URL as it goes out: without a fragment, and with escapes for what may not stand in one, which curl would refuse. */
function asSent(given: string): string {
  if (!URL.canParse(given)) return given;
  const url = new URL(given);
  url.hash = '';
  return url.href;
}

/** A header as curl takes it: one without a value would be left out but for the semicolon. */
function headerText(name: string, value: string): string {
  return value.trim() === '' ? `${name};` : `${name}: ${value}`;
}

/** What keeps curl from making several URLs of one with brackets, and from resolving dots in a path. */
function asIs(url: string): string {
  return `${/[[\]{}]/.test(url) ? '-g ' : ''}${/\/\./.test(url) ? '--path-as-is ' : ''}`;
}

/** Longer bodies of one letter are made by a command rather than printed. */
const LONG = 1000;

function bodyArguments(body: WireRequest['body']): { pipe: string; data: string } {
  const piped = (command: string) => ({ pipe: `${command} | `, data: '--data-binary @-' });
  if (typeof body !== 'string') return piped(`printf '${octal(body)}'`);
  if (isCommanding(body)) return piped(`printf '${escaped(body)}'`);
  const letter = body[0] ?? '';
  if (body.length > LONG && /[a-z]/i.test(letter) && body === letter.repeat(body.length))
    return piped(`head -c ${body.length} /dev/zero | tr '\\0' ${letter}`);
  // A leading @ would name a file.
  return { pipe: '', data: `${body.startsWith('@') ? '--data-raw' : '--data-binary'} ${quote(body)}` };
}

/** A text for printf between single quotes. What is plain stays as it is, so that a secret in it is still seen for one. */
function escaped(text: string): string {
  return text.replace(/[^ !-~]+|[\\%'#:]/g, (odd) => octal(Buffer.from(odd)));
}

/** Control characters do not survive a terminal, and POSIX has no quotes that take escapes. */
function octal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}

function isCommanding(text: string): boolean {
  return text.search(COMMANDING) >= 0;
}

function quote(text: string): string {
  // A shell takes away line ends behind the output of a command; no header or URL ends in one.
  if (isCommanding(text) && !text.endsWith('\n')) return `"$(printf '${escaped(text)}')"`;
  // Two quotes in the middle of a mark are nothing to a shell, and the mark is none any more.
  return `'${text.replaceAll("'", "'\\''").replace(WORKFLOW_COMMAND, "$&''")}'`;
}

function quoteUrl(url: string, variable: string): string {
  const parts = url.split(/(?<=[?&]usersig=)[^&]*/);
  return parts.map((part) => (part === '' ? '' : quote(part))).join(`"${variable}"`);
}
