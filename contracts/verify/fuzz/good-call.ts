import type { Finding } from '../../finding.ts';
import { judgeQuestion } from '../../oracles/judge-question.ts';
import { ask } from '../../scenarios/build-scenario.ts';
import type { Held } from '../../scenarios/lawful.ts';
import type { Exchange } from '../../wire/exchange.ts';
import { type WireRequest, wireRequest } from '../../wire/wire-request.ts';
import type { Ground } from './ground.ts';

/** A plain good call and how its answer is judged: OK where a group is there, else the refusal of one that is not. */
export type GoodCall = { GroupId: string; request: WireRequest; judge: (exchange: Exchange) => Finding[] };

/** The plain good call of this ground. */
export function goodCall({ aims, missing, credentials }: Ground, baseUrl: string): GoodCall {
  const [aim] = aims;
  const GroupId = aim?.GroupId ?? missing[0] ?? '';
  const held: Held = aim?.held ?? 'no-group';
  return {
    GroupId,
    request: wireRequest(baseUrl, ask(GroupId), credentials, 1),
    judge: (exchange) => judgeQuestion(exchange, {}, held),
  };
}
