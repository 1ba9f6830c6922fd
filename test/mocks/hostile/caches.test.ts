import { describe, expect, it } from 'vitest';
import { signUserSig } from '../../../contracts/account/user-sig.ts';
import { rememberLast } from '../../../contracts/wire/remember-last.ts';
import { createRing } from '../../../mocks/journal/ring.ts';
import { MOCK_LIMITS } from '../../../mocks/limits.ts';
import { SAMPLE_ACCOUNT } from '../../../mocks/options.ts';
import { createLimiter } from '../../../mocks/service/limiter.ts';
import { createUserSigCheck } from '../../../mocks/user-sig/check-user-sig.ts';

const { sdkappid, secretKey } = SAMPLE_ACCOUNT;

describe('what the mock keeps between calls', () => {
  it('of UserSigs is bounded, and of what is none is nothing', () => {
    const check = createUserSigCheck({ secretKey });
    for (let index = 0; index < 1000; index++) check(`eJx${'x'.repeat(60)}${index}`, sdkappid, 'x', 0);
    expect(check.kept()).toBe(0);
    for (let index = 0; index < MOCK_LIMITS.userSigs + 200; index++)
      check(signUserSig(sdkappid, secretKey, `user-${index}`), sdkappid, `user-${index}`, Date.now() / 1000);
    expect(check.kept()).toBe(MOCK_LIMITS.userSigs);
  });

  it.each(['fixed', 'sliding', 'bucket'] as const)('of hosts is bounded, in a %s window', (window) => {
    const limiter = createLimiter(200, window, true);
    for (let index = 0; index < 10_000; index++) limiter.take(`host-${index}`, index);
    expect(limiter.scopes()).toBe(MOCK_LIMITS.limiterScopes);
  });

  it('in a ring is what came last', () => {
    const ring = createRing<number>(3);
    for (let index = 0; index < 10; index++) ring.push(index);
    expect([ring.kept(), ring.size()]).toEqual([[7, 8, 9], 3]);
  });

  it('of what was read is one, the last', () => {
    let read = 0;
    const remembered = rememberLast(({ value }: { value: number }) => value + read++);
    const [one, other] = [{ value: 10 }, { value: 20 }];
    expect([remembered(one), remembered(one), remembered(other), remembered(one)]).toEqual([10, 10, 21, 12]);
  });
});
