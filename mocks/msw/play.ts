import { readBody } from '../../contracts/wire/read-body.ts';
import type { GetGroupCounterRequest } from '../../openapi/generated/types.ts';
import { GROUP_CAUSES } from '../service/causes/first-cause.ts';
import type { Reply } from '../service/reply.ts';
import type { ServiceRequest } from '../service/service-request.ts';
import type { States } from '../states/mock-states.ts';
import { choose } from './choose.ts';
import type { HandlerOptions } from './handler-options.ts';
import type { MswOutcome } from './outcome.ts';
import { replyWith } from './response.ts';
import { misnamedTestGroup } from './unknown-test-group.ts';

/** What a call is answered with, and after how long. */
export type MswPlayed = { reply: Reply; delayMs?: number };

/** Has a call answered, by what the service says to it. */
export type MswPlay = (sent: ServiceRequest, serve: (request: ServiceRequest) => Reply) => MswPlayed;

/** Answers as the service does, and says so where a test group is asked for that there is none of. */
export function playAsAsked(onUnknownTestGroup: HandlerOptions['onUnknownTestGroup']): MswPlay {
  return (sent, serve) => {
    const misnamed = misnamedTestGroup(readBody(sent.body).members?.['GroupId']);
    if (misnamed !== undefined) console.warn(`[group-counter-kit] ${misnamed}`);
    const reply = serve(sent);
    return { reply: misnamed !== undefined && onUnknownTestGroup === 'error' ? 'close' : reply };
  };
}

/** Answers with one outcome after the other, and from then on with the last. A call with a fault of its own is refused for that. */
export function playOutcomes(outcomes: readonly MswOutcome[], states: States): MswPlay {
  let played = 0;
  return (sent, serve) => {
    const own = serve(sent);
    if (hasFault(own)) return { reply: own };
    const outcome = outcomes[Math.min(played++, outcomes.length - 1)] ?? 'ok';
    const { delayMs = 0, ...chosen } = choose(outcome, readBody(sent.body).members as GetGroupCounterRequest);
    if ('response' in chosen) return { reply: replyWith(chosen.response), delayMs };
    if (chosen.given) states.apply({ ...chosen.given, action: 'setup' } as Parameters<States['apply']>[0]);
    return { reply: serve(forGroup(sent, chosen.groupId)), delayMs };
  };
}

/** Whether a call is refused for what it is by itself, whatever group it asks for. */
function hasFault(reply: Reply): boolean {
  if (typeof reply === 'string') return false;
  return reply.cause !== undefined && !GROUP_CAUSES.some(({ cause }) => cause === reply.cause);
}

function forGroup(sent: ServiceRequest, GroupId: string): ServiceRequest {
  const body = JSON.stringify({ ...readBody(sent.body).members, GroupId });
  return { ...sent, body: new TextEncoder().encode(body) };
}
