import { readAddress } from '../../../../contracts/provider/address.ts';
import { createSecrets } from '../../../../contracts/secrets/secrets.ts';
import { createLearnt } from '../../../../contracts/verify/stage/learnt.ts';
import type { Stage } from '../../../../contracts/verify/stage/stage.ts';
import type { Exchange } from '../../../../contracts/wire/exchange.ts';
import type { WireRequest } from '../../../../contracts/wire/wire-request.ts';

/** A request that goes nowhere. */
export const REQUEST: WireRequest = { method: 'POST', url: 'http://127.0.0.1:1/', headers: {}, body: '{}' };

/** A stage without a provider, on which every call is answered by `send`, and time is what `now` says. */
export function stageOf(send: (request: WireRequest) => Exchange, changes: Partial<Stage> = {}): Stage {
  return {
    provider: readAddress({ baseUrl: 'http://127.0.0.1:1' }),
    account: {},
    sender: { send: async (request) => send(request), close: () => {} },
    pace: async () => {},
    clock: { now: () => 0, sleep: async () => {} },
    learnt: createLearnt(),
    random: () => 1,
    secrets: createSecrets(),
    ...changes,
  };
}
