import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runK6 } from '../../load/engine/k6-process.ts';
import { temporaryFolder } from '../temporary.ts';

it('of what k6 logs the end is kept, from a word on: a piece of one may be a piece of a secret', async () => {
  const folder = temporaryFolder({ k6: `#!/bin/sh\nfor one in $(seq 2000); do echo marked-$one; done >&2\nexit 1\n` });
  chmodSync(join(folder, 'k6'), 0o755);
  const run = { script: '', variables: {}, onLine: () => {}, timeLimitMs: 60_000 };
  const { output } = await runK6({ ...run, k6Path: join(folder, 'k6') });
  expect(output.length).toBeGreaterThan(7000);
  expect(output).toMatch(/^\s*(marked-\d+\s+)+$/);
});
