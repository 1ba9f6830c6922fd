import { connect } from 'node:net';
import { OPERATION_PATH } from '../../../../openapi/index.ts';
import { type ClientParts, parametersOf } from '../build/client.ts';
import { isCode, QUICK, repeatedWhere, testsOf } from '../build/own-tests.ts';
import type { Case } from '../build/port.ts';
import { sendAlone } from '../build/send.ts';
import { sendAtOnce } from '../build/send-at-once.ts';
import type { ClientDefect } from '../defect.ts';
import { type OwnTests, watchParts } from '../watch-parts.ts';

function watched(name: string, caughtBy: string, parts: Partial<ClientParts>, tests: OwnTests): ClientDefect {
  return { name, caughtBy, watch: () => watchParts(parts, tests) };
}

/** Draws its random once for each call, and sends that again with each repetition. */
const RANDOM_OF_CASE: Partial<ClientParts> = {
  url: (one) => urlWith(one, String(1000 + Number(one.id.slice(1)))),
};

function urlWith(one: Case, random: string): string {
  return `${one.baseUrl}${OPERATION_PATH}?${new URLSearchParams({ ...parametersOf(one), random })}`;
}

const REFUSED = testsOf('gck.ok', 'gck.10004', 'gck.10010', 'gck.70001', 'gck.ok');

/** Clients whose own tests show what is wrong with all of their calls together. */
export const TRAFFIC_DEFECTS: readonly ClientDefect[] = [
  watched(
    'a storm after the limit',
    'client-waits-after-limit',
    repeatedWhere(isCode(60007), 6, 20),
    testsOf('gck.60007'),
  ),
  watched(
    'half a second after the limit, with the random of the call before',
    'client-waits-after-limit',
    { ...RANDOM_OF_CASE, ...repeatedWhere(isCode(60007), 1, 500) },
    testsOf('gck.ok', 'gck.60007'),
  ),
  watched(
    'each call again, whatever it was refused for',
    'client-repeats-nothing-in-vain',
    repeatedWhere(() => true, 1, 100),
    REFUSED,
  ),
  watched(
    'an expired UserSig again and again',
    'client-repeats-nothing-in-vain',
    repeatedWhere(isCode(70001), 5, 50),
    REFUSED,
  ),
  watched(
    'wrong parameters again, with the random of the call before',
    'client-repeats-nothing-in-vain',
    { ...RANDOM_OF_CASE, ...repeatedWhere(isCode(10004), 2, 100) },
    REFUSED,
  ),
  watched('never again, whatever passes', 'client-tries-again', {}, testsOf('gck.10002', 'gck.60008')),
  watched('hanging up after a second', 'client-waits-3-s', { timeoutMs: 1000 }, testsOf('gck.slow')),
  watched('hanging up shortly before 3 s', 'client-waits-3-s', { timeoutMs: 2600 }, testsOf('gck.slow')),
  watched('a connection for each of its calls', 'client-keeps-connections', { send: sendAlone }, testsOf(...QUICK)),
  watched('900 calls at once', 'client-keeps-the-limit', {}, callAtOnce(900)),
  watched(
    'one random for all that its tests send',
    'client-random-drawn',
    { url: (one) => urlWith(one, '7') },
    testsOf(...QUICK, ...QUICK, ...QUICK),
  ),
  watched(
    'one random for each of the three processes that call in turn',
    'client-random-drawn',
    { url: (one) => urlWith(one, String(Number(one.id.slice(1)) % 3)) },
    testsOf(...QUICK, ...QUICK, ...QUICK, ...QUICK),
  ),
  watched('a request line that is none of HTTP', 'client-http', {}, sendRaw('POST /v4 HTTPS/1.1\r\n\r\n')),
  watched(
    'an expectation that is none of HTTP',
    'client-http-taken',
    {},
    sendRaw('POST /v4 HTTP/1.1\r\nHost: x\r\nExpect: 202-accepted\r\nContent-Length: 0\r\n\r\n'),
  ),
  watched('a test group that there is none of', 'client-test-groups', {}, testsOf('gck.ok', 'gck.okay')),
];

/** Sends these bytes after a good call, and waits until they were answered. */
function sendRaw(bytes: string): OwnTests {
  return async (call, baseUrl) => {
    await call('gck.ok');
    const { hostname, port } = new URL(baseUrl);
    const socket = connect(Number(port), hostname).resume();
    await new Promise((resolve) => socket.once('close', resolve).end(bytes));
  };
}

function callAtOnce(count: number): OwnTests {
  return async (call, baseUrl) => {
    await call('gck.ok');
    await sendAtOnce(`${baseUrl}${OPERATION_PATH}?random=1`, '{"GroupId":"gck.ok"}', count);
  };
}
