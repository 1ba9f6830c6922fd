import { setTimeout as delay } from 'node:timers/promises';
import { signUserSig } from '../../../contracts/account/user-sig.ts';
import { judgeSeenRequests } from '../../../contracts/check-client/judge-seen-requests.ts';
import { judgeTraffic } from '../../../contracts/check-client/judge-traffic.ts';
import type { CheckResult } from '../../../contracts/report/check-result.ts';
import { LET_THROUGH } from '../../../mocks/client-mocks.ts';
import { startServer } from '../../../mocks/server.ts';
import { type ClientParts, type Conclusion, callOften, RIGHT } from './build/client.ts';
import type { Send } from './build/send.ts';

/** What the tests of a client do: they call for groups, and may need to know where the mock is. */
export type OwnTests = (call: (groupId: string) => Promise<Conclusion>, baseUrl: string) => Promise<unknown>;

/** Time enough for the mock to hear that a client hung up. */
const LIMIT_MS = 2000;

/** Runs the tests of a client with these parts against a mock of its own, and judges what they sent as `check-client` does. */
export async function watchParts(other: Partial<ClientParts>, tests: OwnTests): Promise<CheckResult[]> {
  const mock = await startServer({ unknowns: LET_THROUGH, limits: ALL_KEPT });
  try {
    const { sdkappid, identifier, secretKey } = mock.account;
    const usersig = signUserSig(sdkappid, secretKey, identifier);
    const { send, ...parts } = { ...RIGHT, ...other };
    let [calls, sent] = [0, 0];
    const countingCalls: Send = (...args) => {
      sent++;
      return send(...args);
    };
    const counting: ClientParts = { ...parts, send: countingCalls };
    const call = (GroupId: string): Promise<Conclusion> => {
      const id = `t${++calls}`;
      const request = { GroupId };
      return callOften({ id, timeoutMs: 0, baseUrl: mock.url, sdkappid, identifier, usersig, request }, counting);
    };
    await tests(call, mock.url);
    await until(() => mock.journal().exchanges.length >= sent);
    const { exchanges } = mock.journal();
    return [...judgeSeenRequests(exchanges), ...judgeTraffic(exchanges)];
  } finally {
    await mock.close();
  }
}

/** Nothing is to be forgotten before it is judged. */
const ALL_KEPT = { journalExchanges: 5000, journalExchangesOfASecond: 5000 };

async function until(isSo: () => boolean): Promise<void> {
  const endsAt = performance.now() + LIMIT_MS;
  while (!isSo() && performance.now() < endsAt) await delay(5);
}
