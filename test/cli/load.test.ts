import { expect, it } from 'vitest';
import type { Alter } from '../../mocks/http/api.ts';
import { RUN_TIMEOUT_MS, withProvider } from '../load/provider.ts';
import { nothingListens } from '../serve.ts';
import { cli } from './run.ts';

/** Tells one call to try again, after so many others, as a service does now and then. */
function tellOnce(callsBefore: number): Alter {
  let calls = 0;
  return (reply) => (calls++ === callsBefore ? { ...reply, body: BODY } : reply);
}

const BODY = '{"ActionStatus":"FAIL","ErrorCode":10002,"ErrorInfo":"internal server error, try again"}';

it('tells of a call under load that was told to try again, and fails nobody for it', {
  timeout: RUN_TIMEOUT_MS,
  retry: 1,
}, async () => {
  await withProvider({ alter: tellOnce(30) }, async ({ url, statesUrl }) => {
    const where = ['--base-url', url, '--states-url', statesUrl];
    const argv = ['load', 'smoke', '--duration', '2', '--engine', 'embedded', '--format', 'json', ...where];
    const { code, stdout, stderr } = await cli(argv);
    expect(code, stderr).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      observations: [{ unknown: 'try-again-under-load', seen: '10002', samples: 1 }],
      limit: { refused: { codes: { 10002: 1 } } },
    });
  });
});

it.each<[string, string[], string, string?]>([
  ['into parts that are not equal', ['--parallelism', '7'], 'Give 6, or another of 1, 2, 3, 4, 6, 9, 12, 18, 36.'],
  ['that comes at once', ['--parallelism', '2'], 'its calls come at once', 'window'],
  ['of several with one verdict', ['--parallelism', '2'], 'has calls that come at once', 'conformance'],
  ['whose pictures are asked for', ['--parallelism', '2', '--k6-dashboard', 'k6.html'], 'Leave --k6-dashboard out'],
  ['what one process offers', ['--parallelism', '2', '--engine', 'embedded'], 'the embedded engine is one process'],
])('splits no load %s, and sends nothing', async (_what, split, why, profile = 'below') => {
  const { code, stderr } = await cli(['load', profile, '--base-url', await nothingListens(), ...split]);
  expect([code, stderr]).toEqual([2, expect.stringContaining(why)]);
});
