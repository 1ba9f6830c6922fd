import type { Exchange } from '../../wire/exchange.ts';
import type { WireRequest } from '../../wire/wire-request.ts';
import { nextTurn } from './next-turn.ts';
import type { Stage } from './stage.ts';

/** How a request is sent, where not as usual. */
export type Send = (request: WireRequest) => Promise<Exchange>;

/** What a call is about, where that is known, for how it is sent. */
export type SendOptions = {
  /** Whether an answer is what is due as it stands, where that is known: then nothing is asked again. */
  isDue?: (exchange: Exchange) => boolean;
  /** How many calls are under way at once on purpose, this one among them, which have waited for their turns already. */
  atOnce?: number;
  send?: Send;
};

/** What the backend takes at most [overview]; who takes longer with others under way may do one call at a time. Milliseconds. */
const LONG_MS = 3000;

/**
 * Sends a request when it is its turn among others. A provider that takes long, or gives no answer, while others are under
 * way may only do one call at a time, which is its right: it is asked again alone, and that counts. Where that helps, the
 * run goes on one call after the other.
 */
export async function sendInCompany(stage: Stage, request: WireRequest, options: SendOptions): Promise<Exchange> {
  const { send = stage.sender.send, atOnce, isDue = () => false } = options;
  if (atOnce !== undefined) return { ...(await send(request)), crowded: true };
  const { width, doors } = stage.learnt;
  const { result, inCompany } = await doors.provider.pass(stage, () => send(request));
  width.took(result.durationMs, inCompany);
  if (!inCompany || !isDoubtful(stage, result) || isDue(result)) return result;
  return doors.provider.passAlone(stage, () => sendAlone(stage, request, result, send));
}

/** What others have shown meanwhile may have settled the doubt. */
async function sendAlone(stage: Stage, request: WireRequest, inCompany: Exchange, send: Send): Promise<Exchange> {
  const { width, silence } = stage.learnt;
  if (!isDoubtful(stage, inCompany) || silence.verdict('provider')) return inCompany;
  await nextTurn(stage);
  const alone = await send(request);
  if (isLong(alone)) width.slow = true;
  else if (!isUnanswered(alone)) width.narrow();
  return alone;
}

function isDoubtful({ learnt: { width }, signal }: Stage, exchange: Exchange): boolean {
  return !signal?.aborted && (isUnanswered(exchange) || (isLong(exchange) && !width.slow));
}

function isUnanswered({ trouble }: Exchange): boolean {
  return trouble?.kind === 'closed' || trouble?.kind === 'timeout';
}

function isLong({ trouble, durationMs }: Exchange): boolean {
  return trouble === undefined && durationMs > LONG_MS;
}
