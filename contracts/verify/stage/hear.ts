import { member, plainBody, readAnswer } from '../../wire/answer.ts';
import type { Exchange, Trouble } from '../../wire/exchange.ts';
import type { WireRequest } from '../../wire/request.ts';
import type { Stage } from './stage.ts';

/** Nobody answered; the others are answers that could not be used. */
const NO_ANSWER: readonly Trouble['kind'][] = ['unreachable', 'closed', 'timeout'];

/**
 * Notes whether a call was answered. A connection that is closed counts as silence too, unless that is what is `isDue`:
 * but it may be this very request that is not taken, so before the provider is given up for it, one that it has answered
 * before is sent once more.
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
  const isClosed = trouble.kind === 'closed';
  if (isClosed && isDue(exchange)) return;
  silence.unanswered('provider', trouble.message);
  if (!isClosed || learnt.answered === undefined || silence.verdict('provider') === undefined) return;
  const again = await sender.send(learnt.answered);
  if (again.trouble === undefined || !isNoAnswer(again.trouble)) silence.heard('provider');
}

function isNoAnswer({ kind }: Trouble): boolean {
  return NO_ANSWER.includes(kind);
}
