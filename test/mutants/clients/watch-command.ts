import process from 'node:process';
import { watchClient } from '../../../contracts/check-client/watched/watch-client.ts';
import type { CheckResult } from '../../../contracts/report/check-result.ts';
import { createSecrets } from '../../../contracts/secrets/secrets.ts';
import { LET_THROUGH } from '../../../mocks/client-mocks.ts';
import { startServer } from '../../../mocks/server.ts';

/** A call for a group, as a program of Node's own: what a command needs to be one of a client. */
const CALL = `
const { GROUP_COUNTER_BASE_URL: base, ...env } = process.env;
const call = async (GroupId) => {
  const random = crypto.getRandomValues(new Uint32Array(1))[0];
  const query = new URLSearchParams({ sdkappid: env.GROUP_COUNTER_SDKAPPID, identifier: env.GROUP_COUNTER_IDENTIFIER, usersig: env.GROUP_COUNTER_USERSIG, random, contenttype: 'json' });
  const body = JSON.stringify({ GroupId });
  const answer = await fetch(base + '/v4/group_open_http_svc/get_group_counter?' + query, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return answer.text();
};
`;

/** The outcomes of which one must be met, so that a command can miss it. */
const OUTCOMES = [{ id: 'gck.ok' }, { id: 'gck.10010', code: 10010 }];

/** Runs a real command whose tests are this script, which has `call(GroupId)`; all of OUTCOMES must be met. */
export async function watchCommand(script: string): Promise<CheckResult[]> {
  const mock = await startServer({ unknowns: LET_THROUGH });
  try {
    const { checks } = await watchClient({
      command: [process.execPath, '--input-type=module', '-e', `${CALL}\n${script}`],
      mock: { ...mock, outcomes: OUTCOMES, groupOf: (groupId) => groupId },
      minCoverage: 100,
      env: { PATH: process.env['PATH'] },
      timeLimitMs: 30_000,
      pass: () => {},
      secrets: createSecrets(),
    });
    return [...checks];
  } finally {
    await mock.close();
  }
}
