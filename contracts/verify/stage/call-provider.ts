import { RATE_LIMIT } from '../../../openapi/generated/constants.ts';
import { refusalCodes } from '../../oracles/cause/refusal.ts';
import { evenPace } from '../../provider/pace.ts';
import { member, readAnswer } from '../../wire/answer.ts';
import type { Exchange } from '../../wire/exchange.ts';
import { isLoopback } from '../../wire/loopback.ts';
import type { WireRequest } from '../../wire/request.ts';
import { hear } from './hear.ts';
import { PATIENCE_MS } from './learnt.ts';
import type { Played, Stage } from './stage.ts';

const RETRY_AFTER_MS = 250;

/** The part of its rate that a run keeps to once it was refused for going too fast; and where that ends, in calls a second. */
const BELOW_LIMIT = 0.9;
const SLOWEST = 50;

/** How a request is sent, where not as usual. */
export type Send = (request: WireRequest) => Promise<Exchange>;

/** What a call is about, where that is known. */
export type CallOptions = {
  /** It is there to be refused for frequency. */
  limitIsMeant?: boolean;
  /** Whether an answer is what is due as it stands, where that is known: then nothing is asked again. */
  isDue?: (exchange: Exchange) => boolean;
  /** How many calls are under way at once, this one among them; more than one has waited for its turn already. */
  atOnce?: number;
  send?: Send;
};

/**
 * Sends a request at the pace of the run. A refusal for frequency on loopback is the run's own doing unless
 * `limitIsMeant`: it then asks again for a while, and goes slower from there on, at first just below the documented limit.
 * An interrupt and a connection that fails are no exchange, and a provider that was silent too often is asked no more.
 * Never throws.
 */
export async function callProvider(stage: Stage, request: WireRequest, options: CallOptions = {}): Promise<Played> {
  const silence = stage.learnt.silence.verdict('provider');
  if (silence) return { kind: 'couldNotRun', silent: 'provider', reason: silence };
  try {
    return await callUntilAnswered(stage, request, options);
  } catch (error) {
    // A pause that an interrupt ends throws.
    if (stage.signal?.aborted) return { kind: 'couldNotRun', reason: 'interrupted' };
    return { kind: 'errored', reason: `the call could not be sent: ${(error as Error).message}` };
  }
}

async function callUntilAnswered(stage: Stage, request: WireRequest, options: CallOptions): Promise<Played> {
  const { limitIsMeant = false, atOnce = 1, send = stage.sender.send } = options;
  const { patience } = stage.learnt;
  const asksAgain = isLoopback(stage.baseUrl) && !limitIsMeant;
  for (let turnWasTaken = atOnce > 1; ; turnWasTaken = false) {
    if (!turnWasTaken) await nextTurn(stage);
    const exchange = await send(request);
    if (exchange.trouble && stage.signal?.aborted) return { kind: 'couldNotRun', reason: 'interrupted' };
    await hear(stage, request, exchange, options.isDue);
    if (exchange.trouble?.kind === 'unreachable')
      return { kind: 'errored', silent: 'provider', reason: exchange.trouble.message };
    if (!asksAgain || !isFrequencyRefusal(exchange)) return { kind: 'played', request, exchange };
    if (patience.leftMs <= 0) {
      return { kind: 'errored', reason: `refused for frequency again and again for ${PATIENCE_MS} ms of this run` };
    }
    // Refusals that come together cost the patience of the run only once.
    patience.leftMs -= RETRY_AFTER_MS / atOnce;
    slowDown(stage);
    await stage.clock.sleep(RETRY_AFTER_MS, stage.signal);
  }
}

/** Waits until the next call may be sent: by the manners of the run, and by what it has learnt. */
export async function nextTurn({ pace, learnt }: Pick<Stage, 'pace' | 'learnt'>): Promise<void> {
  await pace();
  await learnt.patience.pace?.();
}

/** Just below the documented limit at first; further below it at each refusal that comes all the same. */
function slowDown({ learnt: { patience }, clock, signal }: Stage): void {
  patience.perSecond = Math.max(SLOWEST, (patience.perSecond ?? RATE_LIMIT.calls) * BELOW_LIMIT);
  patience.pace = evenPace(patience.perSecond, clock, signal);
}

function isFrequencyRefusal(exchange: Exchange): boolean {
  const answer = readAnswer(exchange);
  const code = answer?.json.ok ? member(answer.json.plain, 'ErrorCode') : undefined;
  return typeof code === 'number' && refusalCodes('limit-exceeded').includes(code);
}
