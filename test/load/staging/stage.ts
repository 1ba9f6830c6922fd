import { onTestFinished } from 'vitest';
import { signUserSig } from '../../../contracts/account/user-sig.ts';
import { readAddress } from '../../../contracts/provider/address.ts';
import { createSecrets } from '../../../contracts/secrets/secrets.ts';
import { serviceCalls } from '../../../load/staging/group-service.ts';
import { removeGroups } from '../../../load/staging/remove-groups.ts';
import { seedGroups } from '../../../load/staging/seed-groups.ts';
import type { Seeded } from '../../../load/staging/seeded.ts';
import type { StagingOptions } from '../../../load/staging/staging-options.ts';
import type { Alter } from '../../../mocks/http/api.ts';
import { createVerifiedService, startServer } from '../../../mocks/server.ts';

/** A time that passes only while somebody waits, so that nothing waits for it. */
export function ownClock() {
  let nowMs = 1_800_000_000_000;
  const sleep = async (ms: number): Promise<void> => {
    nowMs += ms;
  };
  return { now: () => nowMs, sleep };
}

/** A service without groups, what a seed of it has saved, and the seed and its removal, as often as they are called for. */
export async function stage(alter?: Alter) {
  const service = createVerifiedService();
  const server = await startServer({ service, ...(alter && { alter }) });
  onTestFinished(() => server.close());
  const { sdkappid, identifier, secretKey } = server.account;
  const told: string[] = [];
  const saved: Seeded[] = [{ baseUrl: server.url, sdkappid, identifier, run: 'r1', groups: [] }];
  const last = () => saved.at(-1) as Seeded;
  const clock = ownClock();
  const options: StagingOptions = {
    provider: readAddress({ baseUrl: server.url }),
    account: { sdkappid, identifier },
    usersig: signUserSig(sdkappid, secretKey, identifier),
    random: () => 7,
    clock,
    secrets: createSecrets(),
    save: (seeded) => saved.push(seeded),
    progress: (line) => told.push(line),
  };
  return {
    server,
    clock,
    told,
    saved,
    last,
    options,
    seed: (more: Partial<StagingOptions> = {}) => seedGroups(last(), { ...options, ...more }),
    remove: (more: Partial<StagingOptions> = {}) => removeGroups(last(), { ...options, ...more }),
    /** Makes a group as anybody else may. */
    async others(GroupId: string): Promise<void> {
      await serviceCalls(options)({ operation: 'create_group', body: { Type: 'Public', Name: 'theirs', GroupId } });
    },
    /** The IDs of the groups that are at the service now. */
    there: () =>
      [...service.world.groups].flatMap(([id, { existence }]) => (existence === 'present' ? [id] : [])).sort(),
    countersOf: (id: string) =>
      [...(service.world.groups.get(id)?.counters ?? [])].map(([key, { value }]) => [key, value]),
    operations: () => server.journal().exchanges.map(({ request }) => /\w+(?=\?)/.exec(request.url)?.[0]),
  };
}

/** A refusal with this code, as a body. */
export function failing(ErrorCode: number): string {
  return JSON.stringify({ ActionStatus: 'FAIL', ErrorCode, ErrorInfo: 'said so' });
}

/** Answers the calls of these places, counted from 1, with this code; what they do is done all the same. */
export function says(code: number, ...places: number[]): Alter {
  let calls = 0;
  return (reply) => (places.includes(++calls) ? { ...reply, body: failing(code) } : reply);
}
