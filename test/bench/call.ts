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

/** The one call that every server of the bench gets, over and over. */
export function benchCall(baseUrl: string) {
  const { sdkappid, secretKey, identifier } = SAMPLE_ACCOUNT;
  const usersig = signUserSig(sdkappid, secretKey, identifier);
  const body = JSON.stringify({ GroupId: GROUP.GroupId, GroupCounterKeys: GROUP.GroupCounter.map(({ Key }) => Key) });
  return { ...wireRequest(baseUrl, { body: { text: body } }, { sdkappid, identifier, usersig }, 99_999_999), body };
}
