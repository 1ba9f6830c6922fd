// Never run: `tsc -p test` reads it. Each expected error that does not come is an error itself.
import { type GetGroupCounterResponse, type GroupCounterItem, validateResponse } from '../../openapi/index.ts';

type Same<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;

export const valueIsExact: Same<GroupCounterItem['Value'], number | bigint> = true;
export const statusIsClosed: Same<GetGroupCounterResponse['ActionStatus'], 'OK' | 'FAIL'> = true;

export function readsCountersUnnarrowed(answer: GetGroupCounterResponse): unknown {
  // @ts-expect-error a refusal does not declare GroupCounter, so it must be told apart first
  return answer.GroupCounter;
}

export function readsCountersOfRefusal(answer: GetGroupCounterResponse): unknown {
  // @ts-expect-error the branch of refusals has no GroupCounter
  return answer.ActionStatus === 'FAIL' ? answer.GroupCounter : undefined;
}

export function readsCountersOfSuccess(answer: GetGroupCounterResponse): GroupCounterItem[] | undefined {
  return answer.ActionStatus === 'OK' ? answer.GroupCounter : undefined;
}

export function narrowsByValidation(answer: unknown): 'OK' | 'FAIL' | undefined {
  return validateResponse(answer) ? answer.ActionStatus : undefined;
}

export function addsValues({ Value }: GroupCounterItem): bigint {
  // @ts-expect-error a Value may be a bigint, which does not add to a number
  const sum: number = Value + 1;
  return BigInt(Value) + BigInt(sum);
}
