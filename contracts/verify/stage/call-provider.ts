import { RATE_LIMIT } from '../../../openapi/generated/constants.ts';
import { refusalCodes } from '../../oracles/cause/refusal.ts';
import { evenPace } from '../../provider/pace.ts';
import { member, readAnswer } from '../../wire/answer.ts';
import type { Exchange } from '../../wire/exchange.ts';
import type { WireRequest } from '../../wire/request.ts';
import type { Played, Stage } from './stage.ts';

/** How long a run goes on asking again after refusals for frequency that it takes as its own doing. Milliseconds. */
export const PATIENCE_MS = 5000;

const RETRY_AFTER_MS = 250;

/** The part of its rate that a run keeps to once it was refused for going too fast; and where that ends, in calls a second. */
const BELOW_LIMIT = 0.9;
const SLOWEST = 50;

/**
 * Sends a request at the pace of the run. A refusal for frequency on loopback is the run's own doing unless
 * `limitIsMeant`: it then asks again for a while, and goes slower from there on, at first just below the documented limit. An interrupt
 * and a connection that fails are no exchange. Never throws.
 */
export async function callProvider(
  stage: Stage,
  request: WireRequest,
  { limitIsMeant = false } = {},
  send: (request: WireRequest) => Promise<Exchange> = stage.sender.send,
): Promise<Played> {
  try {
    return await callUntilAnswered(stage, request, limitIsMeant, send);
  } catch (error) {
    // A pause that an interrupt ends throws.
    if (stage.signal?.aborted) return { kind: 'couldNotRun', reason: 'interrupted' };
    return { kind: 'errored', reason: `the call could not be sent: ${(error as Error).message}` };
  }
}

async function callUntilAnswered(
  stage: Stage,
  request: WireRequest,
  limitIsMeant: boolean,
  send: (request: WireRequest) => Promise<Exchange>,
): Promise<Played> {
  const asksAgain = stage.provider.isLoopback && !limitIsMeant;
  for (;;) {
    await stage.pace();
    await stage.patience.pace?.();
    const exchange = await send(request);
    if (exchange.trouble && stage.signal?.aborted) return { kind: 'couldNotRun', reason: 'interrupted' };
    if (exchange.trouble?.kind === 'unreachable')
      return { kind: 'errored', silent: 'provider', reason: exchange.trouble.message };
    if (!asksAgain || !isFrequencyRefusal(exchange)) return { kind: 'played', request, exchange };
    if (stage.patience.leftMs <= 0) {
      return { kind: 'errored', reason: `refused for frequency again and again for ${PATIENCE_MS} ms of this run` };
    }
    stage.patience.leftMs -= RETRY_AFTER_MS;
    slowDown(stage);
    await stage.clock.sleep(RETRY_AFTER_MS, stage.signal);
  }
}

/** Just below the documented limit at first; further below it at each refusal that comes all the same. */
function slowDown({ patience, clock, signal }: Stage): void {
  patience.perSecond = Math.max(SLOWEST, (patience.perSecond ?? RATE_LIMIT.calls) * BELOW_LIMIT);
  patience.pace = evenPace(patience.perSecond, clock, signal);
}

function isFrequencyRefusal(exchange: Exchange): boolean {
  const answer = readAnswer(exchange);
  const code = answer?.json.ok ? member(answer.json.plain, 'ErrorCode') : undefined;
  return typeof code === 'number' && refusalCodes('limit-exceeded').includes(code);
}
