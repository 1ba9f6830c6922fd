import { inflateSync } from 'node:zlib';
import { crash, type Defect, defect, fail, membersOf, misread, textOf, withQuery, withText } from './defect.ts';

const CHECK = 'fuzz-illegal-requests';

/** Providers that overlook what is wrong with a call, refuse it for something else, or break on it. */
export const ILLEGAL_DEFECTS: readonly Defect[] = [
  misread('skips-null-among-keys', CHECK, (members) => onKeys(members, (keys) => keys.filter((key) => key !== null))),
  misread('turns-keys-into-strings', CHECK, (members) => onKeys(members, (keys) => keys.map(String))),
  misread('takes-a-string-for-one-key', CHECK, (members) => {
    const { GroupCounterKeys: keys } = members;
    return typeof keys === 'string' ? { ...members, GroupCounterKeys: [keys] } : members;
  }),
  misread('takes-falsy-keys-for-none', CHECK, (members) => {
    return members.GroupCounterKeys ? members : { ...members, GroupCounterKeys: [] };
  }),
  misread('turns-GroupId-into-a-string', CHECK, (members) => {
    return Array.isArray(members.GroupId) ? { ...members, GroupId: String(members.GroupId) } : members;
  }),
  misreadText('accepts-comments', (text) => text.replace(/\/\*.*?\*\/|\/\/[^"\n]*\n/g, '')),
  misreadText('accepts-trailing-commas', (text) => text.replace(/,\s*([\]}])/g, '$1')),
  misreadText('accepts-single-quotes', (text) => text.replaceAll("'", '"')),
  misreadText('accepts-NaN', (text) => text.replace(/:(NaN|-?Infinity|undefined)/g, ':null')),
  misreadText('reads-the-first-of-two-values', (text) => text.replace(/^(\{[^{}]*\})[\s\S]+$/, '$1')),
  misreadText('accepts-raw-control-characters', (text) =>
    text.replaceAll('\n', '').replaceAll('\t', '').replaceAll('\u0000', ''),
  ),
  defect('replaces-bytes-that-are-not-UTF-8', CHECK, (request, right) => right(withText(request, textOf(request)))),
  defect('accepts-a-UserSig-cut-short', CHECK, (request, right, { world }) => {
    const usersig = request.query.find(([name]) => name === 'usersig')?.[1] ?? '';
    const short = /^eJ[\w*-]{60,}$/.test(usersig) && !inflates(usersig);
    return short ? okOf(world.groups.keys().next().value) : right(request);
  }),
  defect('looks-at-no-UserSig', CHECK, (request, right, { world }) => {
    const refused = JSON.stringify(right(request)).includes('7000');
    return refused ? okOf(world.groups.keys().next().value) : right(request);
  }),
  misreadQuery('accepts-contenttype-in-any-case', (name, value) => {
    return [name, name === 'contenttype' ? value.toLowerCase() : value];
  }),
  misreadQuery('accepts-names-in-any-case', (name, value) => [name.toLowerCase(), value]),
  misreadQuery('reads-sdkappid-up-to-the-first-letter', (name, value) => {
    return [name, name === 'sdkappid' && /^\d{5,}/.test(value) ? String(Number.parseInt(value, 10)) : value];
  }),
  misreadQuery('accepts-the-identifier-in-any-case', (name, value) => {
    return [name, name === 'identifier' ? value.toLowerCase() : value];
  }),
  defect('takes-the-last-of-two', CHECK, (request, right) => right({ ...request, query: [...new Map(request.query)] })),
  defect('crashes-on-a-body-that-is-null', CHECK, (request, right) => {
    return textOf(request).trim() === 'null' ? crash() : right(request);
  }),
  defect('crashes-on-deep-nesting', CHECK, (request, right) => {
    return textOf(request).includes('['.repeat(400)) ? crash() : right(request);
  }),
  defect('hangs-up-on-what-is-no-JSON', CHECK, (request, right) => {
    return textOf(request).includes('NaN') ? 'close' : right(request);
  }),
  defect('takes-an-array-for-a-missing-group', CHECK, (request, right) => {
    return textOf(request).startsWith('[') ? fail(10010) : right(request);
  }),
  {
    id: 'is-dead-after-a-UserSig-of-2000-letters',
    check: CHECK,
    provider: () => defect('', CHECK, mortal()).provider(),
  },
];

/** Answers a very long UserSig as it must, and nothing after that. */
function mortal(): Parameters<typeof defect>[2] {
  let dead = false;
  return (request, right) => {
    if (dead) return crash();
    dead = request.query.some(([name, value]) => name === 'usersig' && value.length > 2000);
    return right(request);
  };
}

function onKeys(members: NonNullable<ReturnType<typeof membersOf>>, change: (keys: unknown[]) => unknown[]) {
  const { GroupCounterKeys: keys } = members;
  return Array.isArray(keys) ? { ...members, GroupCounterKeys: change(keys) } : members;
}

function misreadText(id: string, read: (text: string) => string): Defect {
  return defect(id, CHECK, (request, right) => {
    const fine = membersOf(request) !== undefined || textOf(request).includes('\ufffd');
    return right(fine ? request : withText(request, read(textOf(request))));
  });
}

function misreadQuery(id: string, read: (name: string, value: string) => [string, string]): Defect {
  return defect(id, CHECK, (request, right) => right(withQuery(request, read)));
}

function inflates(usersig: string): boolean {
  try {
    inflateSync(Buffer.from(usersig.replace(/\*/g, '+').replace(/-/g, '/').replace(/_/g, '='), 'base64'));
    return true;
  } catch {
    return false;
  }
}

function okOf(key = 'none') {
  const body = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0, GroupCounter: [{ Key: key, Value: 1 }] };
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
