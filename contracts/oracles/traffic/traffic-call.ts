import type { Exchange } from '../../wire/exchange.ts';
import { parseQuery, splitTarget } from '../../wire/query.ts';

/** An exchange as a mock sees it. */
export type TrafficExchange = Exchange & {
  /** Which of the mock's connections it came on, counted from its start. */
  connection?: number;
  /** After how long its client hung up without the whole answer. Milliseconds. */
  hungUpAfterMs?: number;
  /** Which of the UserSigs that came it had, where it is masked. */
  userSig?: number;
};

/** A call as traffic is judged by it. Times are in milliseconds, `arrivedAt` and `answeredAt` since the epoch. */
export type TrafficCall = {
  /** All of the call but its random: what a retry shares with the call that it repeats. */
  asked: string;
  random: string | undefined;
  userSig: number | undefined;
  arrivedAt: number;
  answeredAt: number;
  /** The ErrorCode that it was answered with; undefined where the answer has none. */
  code: number | undefined;
  /** What kept a whole answer of the service from it: a connection that was cut or left open, or a gateway. */
  trouble: 'closed' | 'left-open' | 'gateway' | undefined;
  connection: number | undefined;
  hungUpAfterMs: number | undefined;
  /**
   * How long after its end the client could still do something: until it was ended from outside. Zero or less: that is what
   * ended the call. Infinity where the client ended by itself.
   */
  leftMs: number;
  /** Whether its client hung up as it ended: a program that ends in the middle of a call looks like that too. */
  endedWith: boolean;
};

/** From when on the end of a client may have shown, in milliseconds since the epoch; `cutAt` where it was ended from outside. */
export type ClientEnd = { cutAt?: number; endedAt?: number };

/** Reads the calls of these exchanges, in the order of their arrival. */
export function trafficCalls(exchanges: readonly TrafficExchange[], end: ClientEnd = {}): TrafficCall[] {
  return exchanges.map((exchange) => readCall(exchange, end)).sort((one, other) => one.arrivedAt - other.arrivedAt);
}

const NEVER = Number.POSITIVE_INFINITY;

function readCall(exchange: TrafficExchange, { cutAt = NEVER, endedAt = NEVER }: ClientEnd): TrafficCall {
  const { request, startedAt, durationMs, connection, hungUpAfterMs } = exchange;
  const { path, query } = splitTarget(request.url);
  const parameters = parseQuery(query);
  const others = parameters.filter(([name]) => name !== 'random');
  const code = codeOf(exchange);
  return {
    asked: JSON.stringify([request.method, path, others, request.body]),
    random: parameters.find(([name]) => name === 'random')?.[1],
    userSig: exchange.userSig,
    arrivedAt: startedAt,
    answeredAt: startedAt + durationMs,
    code,
    trouble: troubleOf(exchange, code),
    connection,
    hungUpAfterMs,
    leftMs: cutAt - startedAt - (hungUpAfterMs ?? durationMs),
    endedWith: hungUpAfterMs !== undefined && startedAt + hungUpAfterMs >= endedAt,
  };
}

/** By a pattern: of a long body a journal has no more than its beginning. */
function codeOf({ response }: TrafficExchange): number | undefined {
  const digits = /"ErrorCode":\s*(-?\d+)/.exec(response?.body ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function troubleOf({ response, trouble }: TrafficExchange, code: number | undefined): TrafficCall['trouble'] {
  if (response === undefined) return trouble?.kind === 'timeout' ? 'left-open' : 'closed';
  return [502, 503, 504].includes(response.status) && code === undefined ? 'gateway' : undefined;
}
