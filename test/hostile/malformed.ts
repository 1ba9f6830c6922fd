import { GOOD } from '../mocks/hostile/clients.ts';

/** What one connection says before it goes away: several requests at once, and whether it hangs up without listening. */
export type Talk = { bytes: string; requests: number; hangsUp: boolean };

type Random = () => number;

/** The next talk of a seeded generator: bad request lines, headers, UserSigs, bodies, chunks, cut-offs, control endpoints. */
export function nextTalk(random: Random): Talk {
  const below = (limit: number) => random() % limit;
  const requests = 1 + below(40);
  const bytes = Array.from({ length: requests }, () => PARTS[below(PARTS.length)]?.(below) ?? '').join('');
  const cut = below(4) === 0 ? below(bytes.length + 1) : bytes.length;
  return { bytes: bytes.slice(0, cut), requests, hangsUp: below(8) === 0 };
}

type Below = (limit: number) => number;

const METHODS = ['POST', 'GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'];
const CONTROLS = ['health', 'states', 'reset', 'exchanges', 'nowhere', ''];
const BODIES = [
  '',
  '{',
  'null',
  '[]',
  '{"GroupId":7}',
  '{"GroupId":"gck.ok"}',
  '{"GroupId":"gck.10010"}',
  '\0\xff',
  '['.repeat(600),
];

const PARTS: readonly ((below: Below) => string)[] = [
  (below) => request('POST', GOOD, body(below)),
  (below) => request('POST', GOOD, body(below)),
  (below) => request('POST', GOOD, body(below)),
  (below) => request(METHODS[below(5)] ?? 'POST', GOOD, body(below)),
  (below) => request('POST', GOOD.replace(/usersig=[^&]*/, `usersig=${noise(below, 40)}`), body(below)),
  (below) => request('POST', `${GOOD}&${noise(below, 20)}=${noise(below, 20)}`, body(below)),
  (below) => request('POST', `/__group-counter/${CONTROLS[below(CONTROLS.length)]}`, body(below)),
  (below) => control(below),
  (below) => control(below),
  (below) => request('GET', `/__group-counter/health?${noise(below, 9)}`, ''),
  (below) => request('POST', GOOD, body(below), `x-${noise(below, 8)}: ${noise(below, 300)}\r\n`),
  (below) => request('POST', GOOD, body(below), `transfer-encoding: ${below(2) ? 'chunked' : 'gzip'}\r\n`),
  (below) =>
    `POST ${GOOD} HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n${below(20).toString(16)}\r\n{}\r\n0\r\n\r\n`,
  (below) => `${noise(below, 30)}\r\n\r\n`,
];

function body(below: Below): string {
  return below(10) === 0 ? noise(below, 2000) : (BODIES[below(BODIES.length)] ?? '');
}

function noise(below: Below, longest: number): string {
  return Array.from({ length: 1 + below(longest) }, () => (33 + below(90)).toString(36)).join('');
}

/** What the control endpoints do take in: to make states, mostly. Each of the others tells, or forgets, much at once. */
function control(below: Below): string {
  const one = below(500);
  if (one === 0) return toControl('GET', 'journal', '');
  if (one === 1) return toControl('GET', 'groups', '');
  if (one === 2) return toControl('POST', 'reset', '');
  return toControl('POST', 'states', below(3) === 0 ? body(below) : stateChange(below));
}

function toControl(method: string, name: string, text: string): string {
  return request(method, `/__group-counter/${name}`, text, 'content-type: application/json\r\n', 'localhost');
}

const STATES = ['a group with counters', 'no group', 'a dismissed group', 'no permission', 'an internal error', ''];
const ODD_VALUES = [-1, '9223372036854775807', '9223372036854775808', 1.5, null, {}, 'x'];

/** A set-up or a teardown, of which some value may be wrong. */
function stateChange(below: Below): string {
  const Value = below(4) === 0 ? ODD_VALUES[below(ODD_VALUES.length)] : below(1000);
  const GroupCounter = below(9) === 0 ? noise(below, 9) : [{ Key: noise(below, 20), Value }];
  return JSON.stringify({
    state: STATES[below(STATES.length)],
    params: { GroupId: below(9) === 0 ? below(9) : noise(below, 60), GroupCounter },
    action: ['setup', 'setup', 'setup', 'teardown', noise(below, 5)][below(5)],
  });
}

function request(method: string, target: string, text: string, head = '', host = 'mock.test'): string {
  const length = Buffer.byteLength(text, 'latin1');
  return `${method} ${target} HTTP/1.1\r\nhost: ${host}\r\ncontent-length: ${length}\r\n${head}\r\n${text}`;
}
