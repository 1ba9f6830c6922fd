/** Stands for a name or value whose percent-encoding is broken; no well-formed parameter contains it. */
const UNDECODABLE = '\ufffd';

/** The parameters of a query, decoded as forms are, in their order. Never throws. */
export function parseQuery(query: string): [string, string][] {
  const parameters: [string, string][] = [];
  // Most queries are plain: then there is nothing to decode in any part of them.
  const read = /[%+]/.test(query) ? decode : asItIs;
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    if (equals < 0) parameters.push([read(pair), '']);
    else parameters.push([read(pair.slice(0, equals)), read(pair.slice(equals + 1))]);
  }
  return parameters;
}

/** Splits a request target, in origin or absolute form, into path and query; neither is decoded. */
export function splitTarget(target: string): { path: string; query: string } {
  const origin = target.startsWith('/') ? target : target.replace(/^https?:\/\/[^/?#]*/i, '');
  const mark = origin.indexOf('?');
  return mark < 0 ? { path: origin, query: '' } : { path: origin.slice(0, mark), query: origin.slice(mark + 1) };
}

function asItIs(text: string): string {
  return text;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    // Malformed percent-encoding is the caller's fault, and to be answered like any other malformed parameter.
    return UNDECODABLE;
  }
}
