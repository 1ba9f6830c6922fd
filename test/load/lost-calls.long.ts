import { beforeAll, describe, expect, it } from 'vitest';
import { EMBEDDED } from '../../load/engine/engine.ts';
import { judgeLoad } from '../../load/judge/judge-load.ts';
import { overrideProfile, PROFILES } from '../../load/profiles.ts';
import { runLoad } from '../../load/run-load.ts';
import { serve } from '../serve.ts';
import { anyLoad } from './any-load.ts';
import { K6_TIMEOUT_MS, outcomesOf, RUN_TIMEOUT_MS, requireK6 } from './provider.ts';

const SMOKE = overrideProfile(PROFILES.smoke, { durationSeconds: 2 });
const OK = JSON.stringify({ ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0, GroupCounter: [] });

beforeAll(async () => void (await requireK6()), K6_TIMEOUT_MS);

describe.each(['k6', 'embedded'])('a run of %s', { timeout: RUN_TIMEOUT_MS, retry: 1 }, (name) => {
  it('on a provider that resets half of its connections proves nothing, and says how many', async () => {
    let calls = 0;
    await serve(
      (request, response) => {
        if (calls++ % 2 === 0) response.writeHead(200, { 'content-type': 'application/json' }).end(OK);
        else request.socket.resetAndDestroy();
      },
      async (baseUrl) => {
        const measured = await runLoad({
          profile: SMOKE,
          ...anyLoad(baseUrl),
          groupId: 'a-group',
          engine: name === 'k6' ? await requireK6() : EMBEDDED,
        });
        const judgement = judgeLoad(measured, SMOKE);
        expect(outcomesOf(judgement)).toEqual({
          'limit-smoke-answered': 'errored',
          'limit-answers-valid': 'errored limit.no-answer',
        });
        expect(judgement.checks[0]?.reason).toMatch(/^cannot tell: \d+ of \d+ calls had no answer .*no-answer: \d+/);
        expect(judgement.limit.engine?.name).toBe(name);
      },
    );
  });
});
