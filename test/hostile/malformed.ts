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
const CONTROLS = ['health', 'journal', 'states', 'reset', 'exchanges', 'nowhere'];
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

function request(method: string, target: string, text: string, head = ''): string {
  const length = Buffer.byteLength(text, 'latin1');
  return `${method} ${target} HTTP/1.1\r\nhost: mock.test\r\ncontent-length: ${length}\r\n${head}\r\n${text}`;
}
