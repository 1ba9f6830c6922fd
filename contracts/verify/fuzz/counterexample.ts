import { isUtf8 } from 'node:buffer';
import { draft } from '../../secrets/bounds.ts';
import type { WireRequest } from '../../wire/wire-request.ts';

/** A request as people read it: method, parameters and body. A UserSig is named, not shown, unless it was garbage. */
export function describeRequest({ method, url, headers, body, credential = 'valid' }: WireRequest): string {
  const query = new URL(url).search.slice(1);
  const parameters = query.split('&').map((pair) => describeParameter(pair, credential));
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ?${parameters.join('&')}`, ...(head.length > 0 ? head : ['(no content-type)']), describeBody(body)]
    .join('\n')
    .trimEnd();
}

function describeParameter(pair: string, credential: string): string {
  const [name = '', value = ''] = pair.split('=');
  return name.toLowerCase() === 'usersig' && credential !== 'malformed'
    ? `${name}=(${credential})`
    : // With an equals sign it would be masked like any other UserSig, and this one is nobody's.
      draft(name.toLowerCase() === 'usersig' ? `${name}: ${value}` : `${name}=${value}`);
}

function describeBody(body: WireRequest['body']): string {
  if (typeof body === 'string') return draft(body);
  const bytes = Buffer.from(body);
  if (isUtf8(bytes)) return draft(bytes.toString());
  return draft(
    [...bytes].map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`)).join(''),
  );
}
