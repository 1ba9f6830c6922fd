import type { RequestListener } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import { seededRandom } from '../../../contracts/verify/stage/random.ts';
import { numberConnections } from '../../../mocks/http/number-connections.ts';
import { bodyText } from './body-text.ts';
import type { LimiterCase } from './limiter-case.ts';

/**
 * A real provider behind this limiter, on the clock of this machine; `serve` takes it. Its group is that of a load, and it
 * takes whatever it is sent for a right call.
 */
export function limiterListener(limiter: LimiterCase, seed: number): RequestListener {
  const raw = seededRandom(seed);
  const answer = limiter.start({ phaseMs: 0, random: () => raw() / 2 ** 32 });
  const connectionOf = numberConnections();
  return (request, response) => {
    const atMs = performance.timeOrigin + performance.now();
    const key = Number(new URL(request.url ?? '/', 'http://localhost').searchParams.get('random'));
    const { body, status = 200, delayMs = 0 } = answer({ atMs, connection: connectionOf(request.socket), key });
    const reply = (): void => void response.writeHead(status, HEADERS).end(bodyText(body));
    request.resume();
    if (delayMs === 0) reply();
    else void after(delayMs).then(reply);
  };
}

const HEADERS = { 'content-type': 'application/json' };
