import { USERSIG_VARIABLE } from '../redact.ts';
import type { WireRequest } from '../request.ts';
import type { Credential, Scenario } from '../scenarios/scenario.ts';

/** These carry no secret: they are shown as they are. */
const HARMLESS: readonly Credential[] = ['absent', 'empty', 'malformed'];

/** A shell line that repeats a request. The UserSig is the variable $GROUP_COUNTER_USERSIG in it, never its value. */
export function curlLine({ method, url, headers }: WireRequest, { call }: Scenario): string {
  const { credential = 'valid' } = call;
  const shownUrl = HARMLESS.includes(credential)
    ? url
    : url.replace(/([?&]usersig=)[^&]*/, (_match, name: string) => name + USERSIG_VARIABLE);
  const shownHeaders = Object.entries(headers).map(([name, value]) => `-H '${name}: ${value}'`);
  const headerArguments = shownHeaders.length > 0 ? shownHeaders : ["-H 'content-type:'"];
  const { pipe, data } = bodyArguments(call.body);
  const note =
    credential === 'valid' || HARMLESS.includes(credential) ? '' : `  # with a UserSig that is ${credential}`;
  return `${pipe}curl -sS -X ${method} ${headerArguments.join(' ')} ${data} "${shownUrl}"${note}`;
}

function bodyArguments(body: Scenario['call']['body']): { pipe: string; data: string } {
  if ('json' in body) return { pipe: '', data: `--data-binary ${quote(JSON.stringify(body.json))}` };
  if ('text' in body) return { pipe: '', data: `--data-binary ${quote(body.text)}` };
  if ('letters' in body) return { pipe: `head -c ${body.letters} /dev/zero | tr '\\0' a | `, data: '--data-binary @-' };
  const octal = body.bytes.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
  return { pipe: `printf '${octal}' | `, data: '--data-binary @-' };
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
