import type { Account } from '../contracts/account/account.ts';
import { makeCredentials } from '../contracts/account/make-credentials.ts';
import { mergeAccount } from '../contracts/account/merge-account.ts';
import { accountFor } from '../contracts/account/needs.ts';
import { refusalCodes } from '../contracts/oracles/cause/refusal.ts';
import type { ProviderAddress } from '../contracts/provider/address.ts';
import { noteIssued } from '../contracts/provider/note-issued.ts';
import { type StateEndpoint, stateEndpoint } from '../contracts/provider/state-endpoint.ts';
import type { GivenState } from '../contracts/scenarios/states.ts';
import type { Secrets } from '../contracts/secrets/secrets.ts';
import { readJournal } from './measure/read-journal.ts';

/** What load is sent to: a group, a UserSig, the codes that count as accepted, and the journal where there is one. */
export type LoadTarget = {
  account: Account;
  usersig: string;
  groupId: string;
  expectedCodes: readonly number[];
  journalUrl?: string;
  /** Takes down the group that was made. */
  release: () => Promise<void>;
};

/** The group that a load asks for: made where that can be done, and else not there. */
export const LOAD_GROUP_ID = 'kit-load';

const GROUP: GivenState = {
  state: 'a group with counters',
  params: {
    GroupId: LOAD_GROUP_ID,
    GroupCounter: [
      { Key: 'like', Value: 5 },
      { Key: 'unlike', Value: 1 },
    ],
  },
};

/** What a load can stand on; `groupId` is a group that is there already. */
export type LoadGround = { provider: ProviderAddress; account: Partial<Account>; secrets: Secrets; groupId?: string };

/**
 * Makes a group to read under load where there is a state endpoint; elsewhere calls go to the group that is there already,
 * or else to one that is not, whose refusal then counts as accepted. Returns a reason where no UserSig can be had.
 */
export async function prepareLoad({
  provider: { baseUrl, statesUrl },
  account,
  secrets,
  groupId,
}: LoadGround): Promise<LoadTarget | { reason: string }> {
  const states = statesUrl === undefined ? undefined : noteIssued(stateEndpoint(statesUrl), secrets);
  const made = await makeGroup(states, account);
  if (made.reason !== undefined) return { reason: made.reason };
  const release = async (): Promise<void> => {
    if (made.group) await states?.teardown(GROUP, made.account);
  };
  const target = await targetOn(baseUrl, made.account, secrets);
  if ('reason' in target) {
    await release();
    return target;
  }
  if (made.group) return { ...target, groupId: LOAD_GROUP_ID, expectedCodes: [0], release };
  if (groupId !== undefined) return { ...target, groupId, expectedCodes: [0], release };
  return { ...target, groupId: LOAD_GROUP_ID, expectedCodes: refusalCodes('missing-group'), release };
}

type FoundCaller = Pick<LoadTarget, 'account' | 'usersig' | 'journalUrl'>;

async function targetOn(
  baseUrl: string,
  account: Partial<Account>,
  secrets: Secrets,
): Promise<FoundCaller | { reason: string }> {
  const found = accountFor(account, 'valid');
  if ('lacks' in found) return { reason: found.lacks.reason };
  const { usersig = '' } = makeCredentials(found.account, 'valid');
  secrets.note(usersig);
  const journalUrl = await findJournal(baseUrl);
  return { account: found.account, usersig, ...(journalUrl && { journalUrl }) };
}

async function makeGroup(states: StateEndpoint | undefined, account: Partial<Account>) {
  const outcome = await states?.setup(GROUP, account);
  if (outcome?.kind === 'broken') return { reason: outcome.reason };
  if (outcome?.kind !== 'made') return { group: false, account };
  return { group: true, account: mergeAccount(account, outcome.account) };
}

/** The journal of a mock of ours at this address, found by reading it. */
async function findJournal(baseUrl: string): Promise<string | undefined> {
  const url = `${baseUrl}/__group-counter/journal`;
  try {
    await readJournal(url, AbortSignal.timeout(3000));
    return url;
  } catch {
    // Any other provider answers this as it likes, or not at all: then the engine's own counts are judged.
    return undefined;
  }
}
