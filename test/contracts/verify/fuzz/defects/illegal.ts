import { inflateSync } from 'node:zlib';
import {
  crash,
  type Defect,
  defect,
  fail,
  type Handle,
  type Members,
  membersOf,
  misread,
  textOf,
  withQuery,
  withText,
} from './defect.ts';

const CHECK = 'fuzz-illegal-requests';

/** Providers that overlook what is wrong with a call, refuse it for something else, or break on it. */
export const ILLEGAL_DEFECTS: readonly Defect[] = [
  overKeys('turns-keys-into-strings', (keys) => keys.map(String), /Keys":\[/),
  overlooks('takes-a-string-for-one-key', /Keys":"/, (members) => {
    const { GroupCounterKeys: keys } = members;
    return typeof keys === 'string' ? { ...members, GroupCounterKeys: [keys] } : members;
  }),
  overlooks('takes-falsy-keys-for-none', /Keys":(0|""|false)/, (members) => {
    return members.GroupCounterKeys ? members : { ...members, GroupCounterKeys: [] };
  }),
  overlooks('turns-GroupId-into-a-string', /GroupId":\[/, (members) => {
    return Array.isArray(members.GroupId) ? { ...members, GroupId: String(members.GroupId) } : members;
  }),
  defect(
    'accepts-a-UserSig-cut-short',
    CHECK,
    (request, right, { world }) => {
      const usersig = request.query.find(([name]) => name === 'usersig')?.[1] ?? '';
      const short = /^eJ[\w*-]{60,}$/.test(usersig) && !inflates(usersig);
      return short ? okOf(world.groups.keys().next().value) : right(request);
    },
    /usersig=\(altered\)/,
  ),
  defect(
    'looks-at-no-UserSig',
    CHECK,
    (request, right, { world }) => {
      const refused = JSON.stringify(right(request)).includes('7000');
      return refused ? okOf(world.groups.keys().next().value) : right(request);
    },
    /usersig(=|: )(?!\(valid)/,
  ),
  misreadQuery('accepts-names-in-any-case', /SDKAPPID|SdkAppId|ContentType|Identifier/, (name, value) => {
    return [name.toLowerCase(), value];
  }),
  misreadQuery('reads-sdkappid-up-to-the-first-letter', /sdkappid=\d+\D/, (name, value) => {
    return [name, name === 'sdkappid' && /^\d{5,}/.test(value) ? String(Number.parseInt(value, 10)) : value];
  }),
  misreadQuery('accepts-the-identifier-in-any-case', /identifier=ADMIN/, (name, value) => {
    return [name, name === 'identifier' ? value.toLowerCase() : value];
  }),
  defect(
    'crashes-on-a-body-that-is-null',
    CHECK,
    (request, right) => {
      return textOf(request).trim() === 'null' ? crash() : right(request);
    },
    /null$/,
  ),
  defect(
    'crashes-on-deep-nesting',
    CHECK,
    (request, right) => {
      return textOf(request).includes('['.repeat(400)) ? crash() : right(request);
    },
    /\[{400}/,
  ),
  defect(
    'hangs-up-on-what-is-no-JSON',
    CHECK,
    (request, right) => {
      return textOf(request).includes('NaN') ? 'close' : right(request);
    },
    /NaN/,
  ),
  defect(
    'takes-an-array-for-a-missing-group',
    CHECK,
    (request, right) => {
      return textOf(request).startsWith('[') ? fail(10010) : right(request);
    },
    /\n\[/,
  ),
  {
    id: 'is-dead-after-a-UserSig-of-2000-letters',
    check: CHECK,
    provider: () => defect('', CHECK, mortal()).provider(),
  },
];

/** Providers that accept what no source calls wrong, and answer it as what they take it for. */
export const LENIENT_READERS: readonly Defect[] = [
  overKeys('skips-null-among-keys', (keys) => keys.filter((key) => key !== null), /Keys":\[.*null/),
  misreadText('accepts-comments', /comment/, (text) => text.replace(/\/\*.*?\*\/|\/\/[^"\n]*\n/g, '')),
  misreadText('accepts-trailing-commas', /,\s*[\]}]/, (text) => text.replace(/,\s*([\]}])/g, '$1')),
  misreadText('accepts-single-quotes', /'/, (text) => text.replaceAll("'", '"')),
  misreadText('accepts-NaN', /:(NaN|-Inf|undef)/, (text) => text.replace(/:(NaN|-?Infinity|undefined)/g, ':null')),
  misreadText('reads-the-first-of-two-values', /\}.+$/, (text) => text.replace(/^(\{[^{}]*\})[\s\S]+$/, '$1')),
  misreadText('accepts-raw-control-characters', /\["a/, (text) => {
    return text.replaceAll('\n', '').replaceAll('\t', '').replaceAll('\u0000', '');
  }),
  defect(
    'replaces-bytes-that-are-not-UTF-8',
    CHECK,
    (request, right) => right(withText(request, textOf(request))),
    /\\x/,
  ),
  misreadQuery('accepts-contenttype-in-any-case', /contenttype=J/i, (name, value) => {
    return [name, name === 'contenttype' ? value.toLowerCase() : value];
  }),
  defect('takes-the-last-of-two', CHECK, (request, right) => right({ ...request, query: [...new Map(request.query)] })),
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

function overlooks(id: string, shows: RegExp, read: (members: Members) => Members): Defect {
  return misread(id, CHECK, read, shows);
}

function overKeys(id: string, change: (keys: unknown[]) => unknown[], shows: RegExp): Defect {
  return overlooks(id, shows, (members) => {
    const { GroupCounterKeys: keys } = members;
    return Array.isArray(keys) ? { ...members, GroupCounterKeys: change(keys) } : members;
  });
}

function misreadText(id: string, shows: RegExp, read: (text: string) => string): Defect {
  const handle: Handle = (request, right) => {
    const fine = membersOf(request) !== undefined || textOf(request).includes('\ufffd');
    return right(fine ? request : withText(request, read(textOf(request))));
  };
  return defect(id, CHECK, handle, shows);
}

function misreadQuery(id: string, shows: RegExp, read: (name: string, value: string) => [string, string]): Defect {
  return defect(id, CHECK, (request, right) => right(withQuery(request, read)), shows);
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
