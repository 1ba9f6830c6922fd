import { expect, it } from 'vitest';
import { runNode } from '../run-program.ts';

it('check finds the embedded mock compatible, contract and limit, in under a minute', {
  timeout: 120_000,
}, async () => {
  const { status, stdout, stderr } = await runNode(['cli/group-counter.js', 'check'], { timeoutMs: 60_000 });
  const lines = stdout.trimEnd().split('\n');
  const layers = lines.filter((line) => / passed$/.test(line)).map((line) => line.trim().split(/\s+/)[0]);
  expect(layers).toEqual(['schema', 'cause', 'relation', 'metamorphic', 'fuzz', 'pact', 'limit']);
  expect(lines.at(-1)).toMatch(/^compatible: (\d+) of \1 checks ran: \1 passed, 0 failed$/);
  expect(stderr).toMatch(/limit: below: 180\/s.*k6/);
  expect(stderr).toMatch(/limit: above: 300\/s.*k6/);
  expect(status).toBe(0);
});
