import {
  CAUSES,
  type Cause,
  type ErrorCode,
  RATE_LIMIT,
  UNKNOWNS,
  type UnknownAnswer,
  type UnknownId,
} from '../openapi/generated/constants.ts';

/** What a mock may be told. Everything has a default; each unknown of the spec is a switch. */
export type MockOptions = {
  /** The one app that the mock serves. */
  sdkappid?: number;
  /** Key of that app. */
  secretKey?: string;
  /** Accounts that may call; the first is the mock's own. */
  administrators?: readonly string[];
  /** How to answer what no source settles. */
  unknowns?: { readonly [Id in UnknownId]?: UnknownAnswer<Id> };
  /** Which of its legal codes a cause is answered with. */
  codes?: Readonly<Partial<Record<Cause, ErrorCode>>>;
  /** The call limit; 200 a second by default [page]. */
  callsPerSecond?: number | 'unlimited';
  /**
   * What right calls of other operations of the service are answered (create_group, account_import …): with `groups`, which
   * is the default of a server, create_group, update_group_counter and destroy_group make, count and remove groups, and all
   * others are refused as not served by this mock; with `refused`, the default of handlers, these three too; with `ok` all
   * get a plain OK envelope, so that a client's set-up runs through.
   */
  otherOperations?: OtherOperations;
};

/** How the mock goes about other operations than its own. */
export type OtherOperations = (typeof OTHER_OPERATIONS)[number];

export const OTHER_OPERATIONS = ['groups', 'refused', 'ok'] as const;

/** The options with every default filled in; `callsPerSecond` is Infinity where there is no limit. */
export type Settings = {
  sdkappid: number;
  secretKey: string;
  administrators: readonly string[];
  unknowns: { readonly [Id in UnknownId]: UnknownAnswer<Id> };
  codes: Readonly<Record<Cause, ErrorCode>>;
  callsPerSecond: number;
  otherOperations: OtherOperations;
};

/** Sample credentials of the official signing library's README; they open nothing. */
export const SAMPLE_ACCOUNT = {
  sdkappid: 1400000000,
  identifier: 'administrator',
  secretKey: '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e',
} as const;

/** Fills in the defaults. Throws an Error that names the value for whatever is not allowed. */
export function resolveOptions(options: MockOptions = {}): Settings {
  const { sdkappid = SAMPLE_ACCOUNT.sdkappid, secretKey = SAMPLE_ACCOUNT.secretKey } = options;
  const { administrators = [SAMPLE_ACCOUNT.identifier], callsPerSecond = RATE_LIMIT.calls } = options;
  const { otherOperations = 'groups' } = options;
  if (!Number.isInteger(sdkappid) || sdkappid < 1 || sdkappid > 0xffffffff)
    refuse(`sdkappid is ${sdkappid}`, 'Give an integer from 1 to 4294967295');
  if (secretKey === '') refuse('the secret key is empty', 'Leave it out to use the sample key');
  if (administrators.length === 0) refuse('there is no administrator', 'Name at least one account');
  if (callsPerSecond !== 'unlimited' && !(Number.isInteger(callsPerSecond) && callsPerSecond >= 1))
    refuse(`callsPerSecond is ${callsPerSecond}`, 'Give a whole number from 1, or "unlimited"');
  if (!OTHER_OPERATIONS.includes(otherOperations))
    refuse(`otherOperations is "${otherOperations}"`, `Use one of ${OTHER_OPERATIONS.join(', ')}`);
  return {
    sdkappid,
    secretKey,
    administrators,
    unknowns: resolveUnknowns(options.unknowns),
    codes: resolveCodes(options.codes),
    callsPerSecond: callsPerSecond === 'unlimited' ? Number.POSITIVE_INFINITY : callsPerSecond,
    otherOperations,
  };
}

function resolveUnknowns(given: MockOptions['unknowns'] = {}): Settings['unknowns'] {
  for (const [id, answer] of Object.entries(given)) {
    if (!Object.hasOwn(UNKNOWNS, id)) refuse(`"${id}" is no unknown`, `Use one of ${Object.keys(UNKNOWNS).join(', ')}`);
    const legal = Object.keys(UNKNOWNS[id as UnknownId].answers);
    if (!legal.includes(answer)) refuse(`${id} cannot be "${answer}"`, `Use one of ${legal.join(', ')}`);
  }
  const defaults = Object.entries(UNKNOWNS).map(([id, unknown]) => [id, unknown.default]);
  return { ...(Object.fromEntries(defaults) as Settings['unknowns']), ...given };
}

function resolveCodes(given: MockOptions['codes'] = {}): Settings['codes'] {
  for (const [cause, code] of Object.entries(given)) {
    if (!Object.hasOwn(CAUSES, cause)) refuse(`"${cause}" is no cause`, `Use one of ${Object.keys(CAUSES).join(', ')}`);
    const legal: readonly ErrorCode[] = CAUSES[cause as Cause].codes;
    if (!legal.includes(code)) refuse(`${cause} cannot be answered with ${code}`, `Legal are ${legal.join(', ')}`);
  }
  const defaults = Object.entries(CAUSES).map(([cause, { codes }]) => [cause, codes[0]]);
  return { ...(Object.fromEntries(defaults) as Settings['codes']), ...given };
}

function refuse(problem: string, instead: string): never {
  throw new Error(`Failed to set up the mock: ${problem}. ${instead}.`);
}
