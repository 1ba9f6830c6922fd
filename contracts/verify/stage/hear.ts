import { member, plainBody, readAnswer } from '../../wire/answer.ts';
import type { Exchange, Trouble } from '../../wire/exchange.ts';
import type { WireRequest } from '../../wire/wire-request.ts';
import { nextTurn } from './next-turn.ts';
import type { Waited } from './silence.ts';
import type { Stage } from './stage.ts';

/** Nobody answered; the others are answers that could not be used. */
const NO_ANSWER: readonly Trouble['kind'][] = ['unreachable', 'closed', 'timeout'];

/**
 * Notes whether a call was answered. A connection that is closed counts as silence too, unless that is what is `isDue`:
 * but it may be requests of this kind that are not taken, several of which may be under way at once. So before the provider
 * is given up, one that it has answered before is sent once more.
 */
export async function hear(
  { learnt, sender }: Pick<Stage, 'learnt' | 'sender'>,
  request: WireRequest,
  exchange: Exchange,
  isDue: (exchange: Exchange) => boolean = () => false,
): Promise<void> {
  const { silence } = learnt;
  const { trouble } = exchange;
  if (trouble === undefined || !isNoAnswer(trouble)) {
    silence.heard('provider');
    learnt.answered = request;
    const answer = readAnswer(exchange);
    if (answer && member(plainBody(answer), 'ActionStatus') === 'OK') learnt.accepted = request;
    return;
  }
  if (trouble.kind === 'closed' && isDue(exchange)) return;
  if (silence.isNearlyOver('provider') && learnt.answered !== undefined) {
    const again = await sender.send(learnt.answered);
    if (again.trouble === undefined || !isNoAnswer(again.trouble)) return silence.heard('provider');
  }
  silence.unanswered('provider', trouble.message, waitedFor(exchange));
}

/**
 * Where an answer was waited for in vain, sends beside the next call one that the provider has answered before, or the same
 * where there is none: silence then shows in half of the time, and what is answered is asked on. Gives back what notes how
 * that went, once the call itself has been heard.
 */
export function askBeside(stage: Stage, request: WireRequest): () => Promise<void> {
  const { learnt, sender, signal } = stage;
  const { silence } = learnt;
  if (!silence.waitedInVain('provider')) return async () => {};
  // What an interrupt ends is of no interest; the call itself tells of it.
  const asked = nextTurn(stage)
    .then(() => sender.send(learnt.answered ?? request))
    .catch(() => undefined);
  return async () => {
    const exchange = await asked;
    if (exchange === undefined || signal?.aborted) return;
    const { trouble } = exchange;
    if (trouble === undefined || !isNoAnswer(trouble)) silence.heard('provider');
    else silence.unanswered('provider', trouble.message, waitedFor(exchange));
  };
}

function waitedFor({ trouble, startedAt, durationMs }: Exchange): Waited | undefined {
  return trouble?.kind === 'timeout' ? { from: startedAt, to: startedAt + durationMs } : undefined;
}

function isNoAnswer({ kind }: Trouble): boolean {
  return NO_ANSWER.includes(kind);
}
