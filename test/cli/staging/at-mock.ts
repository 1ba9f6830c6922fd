import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outside } from '../../../cli/context.ts';
import type { Alter } from '../../../mocks/http/api.ts';
import { runServer } from '../../mocks/running.ts';
import { temporaryFolder } from '../../temporary.ts';
import { cli } from '../run.ts';

/** A key that is seen wherever it gets to. */
export const KEY = 'marked-key-5f0c2d7e0b3a-marked';

/** A mock of this key, a file for what is made there, and the program at both. */
export async function atMock(alter?: Alter) {
  const server = await runServer({ secretKey: KEY, ...(alter && { alter }) });
  const file = join(temporaryFolder(), 'staging.json');
  const env = {
    GROUP_COUNTER_BASE_URL: server.url,
    GROUP_COUNTER_SDKAPPID: '1400000000',
    GROUP_COUNTER_IDENTIFIER: 'administrator',
    GROUP_COUNTER_SECRET_KEY: KEY,
  };
  return {
    server,
    file,
    env,
    /** Runs `seed` or `cleanup` with this file. */
    run: (command: 'seed' | 'cleanup', argv: readonly string[] = [], rest: Partial<Outside> = {}) =>
      cli([command, '--state', file, ...argv], { env, ...rest }),
    text: () => (existsSync(file) ? readFileSync(file, 'utf8') : undefined),
    calls: () => server.journal().totals.otherOperations,
  };
}
