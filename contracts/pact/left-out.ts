import type { Call, Credential, Scenario } from '../scenarios/scenario.ts';

/** Why a scenario has no interaction. */
export type LeftOutReason =
  | 'several answers are legal'
  | 'no well-behaved client can send its call'
  | 'many providers cannot make its state';

/**
 * Why no interaction can be made of a scenario; undefined where one can. An interaction has one answer, and a client that
 * can send its call: cut-off JSON, other methods and malformed parameters are left to `verify`.
 */
export function reasonLeftOut({ call, expect, stateUnusual }: Scenario): LeftOutReason | undefined {
  if (!isSendable(call)) return 'no well-behaved client can send its call';
  if (stateUnusual) return 'many providers cannot make its state';
  return expect.outcome === 'counters' || expect.outcome === 'refused' ? undefined : 'several answers are legal';
}

/** UserSigs that no signing library makes. */
const UNMADE: readonly (Credential | undefined)[] = ['absent', 'not-object', 'unsigned', 'short-signature'];

/** Whether a client can be brought to send this call: by its options, or by a request of another shape. */
function isSendable({
  method = 'POST',
  path,
  acceptEncoding,
  headers,
  contentType = 'application/json',
  credential,
  query = {},
  body,
}: Call): boolean {
  const plain = path === undefined && acceptEncoding === undefined && headers === undefined;
  const usual =
    plain && method === 'POST' && contentType === 'application/json' && !UNMADE.includes(credential) && 'json' in body;
  return usual && Object.entries(query).every(([name, value]) => typeof value === 'string' && isOption(name, value));
}

/** Whether a client takes such a value as its option: an app, an account, a source of random numbers. */
function isOption(name: string, value: string): boolean {
  const isUint32 = /^[0-9]{1,10}$/.test(value) && Number(value) < 2 ** 32;
  return name === 'identifier' || ((name === 'sdkappid' || name === 'random') && isUint32);
}
