import { setTimeout as delay } from 'node:timers/promises';
import { RATE_LIMIT } from '../../../openapi/generated/constants.ts';
import { behind, write } from '../../mutants/build/front.ts';
import type { Started } from '../../mutants/defect.ts';

/** A right provider with the documented limit, each of whose answers takes so long, and how many calls it has had. */
export type SlowProvider = Started & { calls: () => number };

/** Starts one. Its states are made at once, as those of the service would be. */
export async function startSlowProvider(latencyMs: number): Promise<SlowProvider> {
  let calls = 0;
  const start = behind(
    () => async (call) => {
      calls += 1;
      if (latencyMs > 0) await delay(latencyMs);
      write(call.response, await call.answer());
    },
    { callsPerSecond: RATE_LIMIT.calls },
  );
  return { ...(await start()), calls: () => calls };
}
