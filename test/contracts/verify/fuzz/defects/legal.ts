import type { Reply, ServerOptions } from '../../../../../mocks/server.ts';
import { crash, type Defect, defect, fail, membersOf, misread, misreadKeys, textOf, withQuery } from './defect.ts';

const CHECK = 'fuzz-legal-requests';

/** Providers that do not answer every legal call as they must. */
export const LEGAL_DEFECTS: readonly Defect[] = [
  misreadKeys('takes-percent-for-a-wildcard', (keys, held) =>
    keys.flatMap((key) => (key.includes('%') ? held.filter((one) => like(key).test(one)) : [key])),
  ),
  misreadKeys('trims-keys', (keys) => keys.map((key) => key.trim())),
  misreadKeys('folds-case', (keys, held) =>
    keys.map((key) => held.find((one) => one.toLowerCase() === key.toLowerCase()) ?? key),
  ),
  misreadKeys('lower-cases-keys', (keys) => keys.map((key) => key.toLowerCase())),
  misreadKeys('normalises-keys', (keys) => keys.map((key) => key.normalize('NFC'))),
  misreadKeys('drops-keys-over-100-bytes', (keys) => keys.filter((key) => Buffer.byteLength(key) <= 100)),
  misreadKeys('cuts-keys-at-128-characters', (keys) => keys.map((key) => key.slice(0, 128))),
  misreadKeys('cuts-keys-at-NUL', (keys) => keys.map((key) => key.split('\u0000')[0] ?? '')),
  misreadKeys('splits-keys-at-commas', (keys) => keys.flatMap((key) => key.split(','))),
  misreadKeys('looks-at-10-keys', (keys) => keys.slice(0, 10)),
  misreadKeys('looks-at-one-key', (keys) => keys.slice(0, 1)),
  misreadKeys('keeps-keys-in-an-object', (keys) => Object.keys(Object.assign({}, ...keys.map((key) => own(key))))),
  misread('takes-null-for-none', CHECK, (members) =>
    members.GroupCounterKeys === null ? { ...members, GroupCounterKeys: ['none'] } : members,
  ),
  misread('asks-another-group', CHECK, (members, { world }) => {
    const known = world.groups.has(String(members.GroupId));
    return known ? members : { ...members, GroupId: [...world.groups.keys()][0] };
  }),
  defect('crashes-on-names-of-prototypes', CHECK, (request, right) => {
    const { GroupCounterKeys: keys } = membersOf(request) ?? {};
    return Array.isArray(keys) && keys.includes('constructor') ? crash() : right(request);
  }),
  refusesText('refuses-escapes', /\\u/),
  refusesText('refuses-line-breaks', /\n/),
  refusesText('wants-GroupId-first', /^\s*\{\s*"(?!GroupId|\\u)/),
  defect('reads-random-as-signed', CHECK, (request, right) => {
    const random = request.query.find(([name]) => name === 'random')?.[1];
    return Number(random) > 0x7fffffff && Number(random) <= 0xffffffff ? fail(60025) : right(request);
  }),
  defect('wants-sdkappid-first', CHECK, (request, right) => {
    return request.query[0]?.[0] === 'sdkappid'
      ? right(request)
      : right(withQuery(request, (_name, value) => ['', value]));
  }),
  altered('reads-values-as-doubles', (value) => BigInt(Number(value))),
  altered('reads-values-as-32-bits', (value) => BigInt.asIntN(32, value)),
  altered('shows-no-negative-values', (value) => (value < 0n ? 0n : value)),
  defect('lacks-the-20th-counter', CHECK, (request, right) => without(right(request), 19)),
];

function own(key: string): object {
  const object: Record<string, number> = {};
  // An assignment, as careless code has it: of __proto__ nothing stays.
  object[key] = 1;
  return object;
}

function like(pattern: string): RegExp {
  const parts = pattern.split('%').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's');
}

function refusesText(id: string, text: RegExp): Defect {
  return defect(id, CHECK, (request, right) => (text.test(textOf(request)) ? fail(60003) : right(request)));
}

function altered(id: string, change: (value: bigint) => bigint): Defect {
  const alter: ServerOptions['alter'] = (reply) => {
    const body = String(reply.body).replace(/"Value":(-?\d+)/g, (_all, value) => `"Value":${change(BigInt(value))}`);
    return { ...reply, body };
  };
  return { id, check: CHECK, provider: () => ({ alter }) };
}

function without(reply: Reply, index: number): Reply {
  if (typeof reply === 'string') return reply;
  const body = parseExactly(String(reply.body));
  const counters = body.GroupCounter?.filter((_counter: unknown, at: number) => at !== index);
  return { ...reply, body: JSON.stringify({ ...body, ...(counters && { GroupCounter: counters }) }) };
}

/** Its numbers keep all their digits when it is written again. */
function parseExactly(text: string): { GroupCounter?: unknown[] } {
  const exact: unknown = JSON.parse(text, (_key, value, context?: { source?: string }) =>
    typeof value === 'number' && context?.source ? JSON.rawJSON(context.source) : value,
  );
  return exact as { GroupCounter?: unknown[] };
}
