import { isPreflight } from '../../contracts/oracles/request/request-seen.ts';
import { parseQuery, splitTarget } from '../../contracts/wire/query.ts';
import { answerApart } from '../answer-apart.ts';
import { createGroupCalls } from '../groups/group-calls.ts';
import { resolveOptions } from '../options.ts';
import { createService } from '../service/service.ts';
import type { ServiceRequest } from '../service/service-request.ts';
import { freshLimiter } from '../service/world.ts';
import { createStates, type States } from '../states/mock-states.ts';
import { looksLikeUserSig } from '../user-sig/user-sig-shape.ts';
import type { HandlerOptions } from './handler-options.ts';
import { createHandlerJournal, type HandlerJournalWriter } from './msw-journal.ts';
import { createTakeAsOwn } from './own-account.ts';
import type { MswPlay } from './play.ts';
import { toResponse } from './response.ts';

/** What stands between MSW and the service: requests in, responses out, and all that came written down. */
export type MswDoor = {
  answer(request: Request): Promise<Response>;
  /** Whether calls of other operations are its to answer too. */
  servesOthers: boolean;
  states: States;
  journal: HandlerJournalWriter;
  /** Forgets states, journal and what was counted towards the limit. */
  reset(): void;
};

/** A door with a world of its own, in which calls are answered by this play. */
export function createMswDoor(options: HandlerOptions, playIn: (states: States) => MswPlay): MswDoor {
  // The clock is asked anew at each call: fake timers put another one in its place, and take it away.
  const { now = () => Date.now(), strict = false, onUnknownTestGroup: _, ...given } = options;
  // Handlers are one of many: what is not asked of them is left to the others.
  const { checkUserSig = strict ? looksLikeUserSig : anyWill, ...mockOptions } = { ...OTHERS_ALONE, ...given };
  const settings = resolveOptions(mockOptions);
  const service = createService({ ...mockOptions, checkUserSig });
  const asOwn = strict ? (sent: ServiceRequest) => sent : createTakeAsOwn(mockOptions, settings);
  const states = createStates(service.world);
  const groupCalls = createGroupCalls({ settings, checkUserSig, world: service.world, states });
  const play = playIn(states);
  const journal = createHandlerJournal();
  return {
    states,
    journal,
    servesOthers: settings.otherOperations !== 'refused',
    async answer(request) {
      const sent = await read(request);
      const startedAt = now();
      const apart = answerApart(asOwn(sent), { settings, groupCalls, now: () => startedAt });
      const { reply, delayMs = 0 } = apart
        ? { reply: apart }
        : play(sent, (one) => service.handle(asOwn(one), startedAt));
      const durationMs = delayMs + (typeof reply === 'string' ? 0 : (reply.delayMs ?? 0));
      journal.record({ request, sent, reply, startedAt, durationMs });
      if (durationMs > 0) await new Promise((resolve) => setTimeout(resolve, durationMs));
      return toResponse(reply);
    },
    reset() {
      states.reset();
      groupCalls.reset();
      journal.reset();
      service.world.limiter = freshLimiter(settings);
    },
  };
}

const anyWill = () => undefined;
const OTHERS_ALONE = { otherOperations: 'refused' } as const;

async function read(request: Request): Promise<ServiceRequest> {
  const { method, url } = request;
  return {
    method,
    path: operationPathOf(url),
    host: new URL(url).host,
    query: parseQuery(splitTarget(url).query),
    body: new Uint8Array(await request.arrayBuffer()),
    preflight: isPreflight(method, Object.fromEntries(request.headers)),
  };
}

/** The path of an operation, of which a gateway's prefix is no part; any other path as it is. */
export function operationPathOf(url: string): string {
  const { pathname } = new URL(url);
  return /\/v4\/\w+\/\w+$/.exec(pathname)?.[0] ?? pathname;
}
