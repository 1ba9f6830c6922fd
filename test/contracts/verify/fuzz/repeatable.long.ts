import { expect, it } from 'vitest';
import { requestsOf } from './requests-of.ts';

it('the same seed sends the same requests in a run as long as that of verify, another seed others', async () => {
  const requests = await requestsOf({ seed: 7, cases: 500 });
  expect(requests).toEqual(await requestsOf({ seed: 7, cases: 500 }));
  expect(requests).not.toEqual(await requestsOf({ seed: 8, cases: 500 }));
});
