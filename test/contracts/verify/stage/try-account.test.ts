import { describe, expect, it } from 'vitest';
import { tryAccount } from '../../../../contracts/verify/stage/try-account.ts';
import type { Exchange } from '../../../../contracts/wire/exchange.ts';
import { answered, fail } from '../../oracles/exchanges.ts';
import { stageOf } from '../fuzz/stage-of.ts';

const GIVEN = { sdkappid: 1400000001, identifier: 'administrator', secretKey: 'a key of this test' };
const NO_SUCH_GROUP = answered(fail(10010));
const EXPIRED = answered(fail(70001));

/** Tries the key at a provider that answers so, one answer after the other; a pause takes no time. */
async function tried(answers: readonly Exchange[]) {
  const slept: number[] = [];
  const sent: (string | undefined)[] = [];
  const clock = { now: () => 0, sleep: async (milliseconds: number) => void slept.push(milliseconds) };
  const stage = stageOf(
    ({ url }) => {
      sent.push(new URL(url).searchParams.get('usersig') ?? undefined);
      return answers[sent.length - 1] ?? NO_SUCH_GROUP;
    },
    { clock },
  );
  return { ...(await tryAccount(stage, GIVEN)), slept, sent };
}

describe('a secret key that is tried', () => {
  it('is used where its UserSig is accepted', async () => {
    expect(await tried([NO_SUCH_GROUP])).toMatchObject({ account: GIVEN, slept: [] });
  });

  it('is used where its UserSig counts as expired in the second in which it was signed, and not a second later', async () => {
    const { account, trouble, slept, sent } = await tried([EXPIRED, NO_SUCH_GROUP]);
    expect(account).toEqual(GIVEN);
    expect(trouble).toBeUndefined();
    expect(slept).toEqual([1100]);
    expect(sent).toEqual([sent[0], sent[0]]);
  });

  it('is left out where its UserSig still counts as expired a second later', async () => {
    const { account, trouble } = await tried([EXPIRED, EXPIRED]);
    expect(account).not.toHaveProperty('secretKey');
    expect(trouble).toBe('a UserSig signed with the given secret key is refused with 70001');
  });

  it('is left out at once where it is refused for anything else', async () => {
    const { account, slept } = await tried([answered(fail(70009))]);
    expect(account).not.toHaveProperty('secretKey');
    expect(slept).toEqual([]);
  });
});
