import { signUserSig } from '../../contracts/account/user-sig.ts';
import { wireRequest } from '../../contracts/wire/wire-request.ts';
import { SAMPLE_ACCOUNT } from '../../mocks/options.ts';

/** The group that the call asks for, and what it holds. */
export const GROUP = {
  GroupId: 'bench-group',
  GroupCounter: [
    { Key: 'like', Value: 5 },
    { Key: 'unlike', Value: 1 },
    { Key: 'share', Value: 12 },
  ],
};

/** The answer to the call. */
export const ANSWER = { ActionStatus: 'OK', ErrorInfo: '', ErrorCode: 0, GroupCounter: GROUP.GroupCounter };

/** The one call that every server of the bench gets, so often, each time with another random, as the page has it. */
export function benchCalls(baseUrl: string, howMany: number) {
  const { sdkappid, secretKey, identifier } = SAMPLE_ACCOUNT;
  const usersig = signUserSig(sdkappid, secretKey, identifier);
  const body = JSON.stringify({ GroupId: GROUP.GroupId, GroupCounterKeys: GROUP.GroupCounter.map(({ Key }) => Key) });
  return Array.from({ length: howMany }, (_, index) => {
    const random = FIRST_RANDOM + index * RANDOM_STEP;
    return { ...wireRequest(baseUrl, { body: { text: body } }, { sdkappid, identifier, usersig }, random), body };
  });
}

/** Of eight digits, as all that come from here by so many steps as the bench has calls. */
const FIRST_RANDOM = 10_000_000;
const RANDOM_STEP = 7919;
