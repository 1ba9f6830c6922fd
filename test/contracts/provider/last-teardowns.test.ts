import { expect, it } from 'vitest';
import { stateEndpoint } from '../../../contracts/provider/state-endpoint.ts';
import { serve } from '../../serve.ts';

const STATE = { state: 'no group', params: { GroupId: 'kit-gone' } } as const;

it('states are taken down after an interrupt, and one that is not taken down does not keep the run', async () => {
  const seen: string[] = [];
  const outcomes = await serve(
    async (request, response) => {
      seen.push(JSON.parse(Buffer.concat(await request.toArray()).toString()).action);
      if (seen.length === 1) response.end('{}');
    },
    async (url) => {
      const states = stateEndpoint(url, 60_000, AbortSignal.abort(), 300);
      return [await states.setup(STATE, {}), await states.teardown(STATE, {}), await states.teardown(STATE, {})];
    },
  );
  expect(seen).toEqual(['teardown', 'teardown']);
  const reason = 'the state endpoint gave no answer: no whole answer before the run was broken off';
  const broken = { kind: 'broken', silent: true, reason };
  expect(outcomes).toEqual([broken, { kind: 'made', account: {} }, broken]);
});
