import { parseQuery, splitTarget } from '../../contracts/wire/query.ts';
import { OPERATION_PATH } from '../../openapi/generated/constants.ts';
import { resolveOptions } from '../options.ts';
import type { ServiceRequest } from '../service/request.ts';
import { createService } from '../service/service.ts';
import { freshLimiter } from '../service/world.ts';
import { createStates, type States } from '../states/states.ts';
import { looksLikeUserSig } from '../user-sig/user-sig-shape.ts';
import { createHandlerJournal, type HandlerJournalWriter } from './journal.ts';
import type { HandlerOptions } from './options.ts';
import { createTakeAsOwn } from './own-account.ts';
import type { Play } from './play.ts';
import { toResponse } from './response.ts';

/** What stands between MSW and the service: requests in, responses out, and all that came written down. */
export type Door = {
  answer(request: Request): Promise<Response>;
  states: States;
  journal: HandlerJournalWriter;
  /** Forgets states, journal and what was counted towards the limit. */
  reset(): void;
};

/** A door with a world of its own, in which calls are answered by this play. */
export function createDoor(options: HandlerOptions, playIn: (states: States) => Play): Door {
  const { now = Date.now, strict = false, checkUserSig, onUnknownTestGroup: _, ...mockOptions } = options;
  const settings = resolveOptions(mockOptions);
  const service = createService({
    ...mockOptions,
    checkUserSig: checkUserSig ?? (strict ? looksLikeUserSig : anyWill),
  });
  const asOwn = strict ? (sent: ServiceRequest) => sent : createTakeAsOwn(mockOptions, settings);
  const states = createStates(service.world);
  const play = playIn(states);
  const journal = createHandlerJournal();
  return {
    states,
    journal,
    async answer(request) {
      const sent = await read(request);
      const startedAt = now();
      const { reply, delayMs = 0 } = play(sent, (one) => service.handle(asOwn(one), startedAt));
      journal.record({ request, sent, reply, startedAt, durationMs: delayMs });
      if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
      return toResponse(reply);
    },
    reset() {
      states.reset();
      journal.reset();
      service.world.limiter = freshLimiter(settings);
    },
  };
}

const anyWill = () => undefined;

async function read(request: Request): Promise<ServiceRequest> {
  const { host, pathname } = new URL(request.url);
  return {
    method: request.method,
    // A gateway's prefix is not part of the operation's path.
    path: pathname.endsWith(OPERATION_PATH) ? OPERATION_PATH : pathname,
    host,
    query: parseQuery(splitTarget(request.url).query),
    body: new Uint8Array(await request.arrayBuffer()),
  };
}
