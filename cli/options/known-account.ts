import type { Account } from '../../contracts/account/account.ts';
import { mergeAccount } from '../../contracts/account/merge-account.ts';
import { lackingAccount } from '../../contracts/account/needs.ts';
import type { PactSource } from '../../contracts/pact/pact-options.ts';
import type { ProviderAddress } from '../../contracts/provider/address.ts';
import { noteIssued } from '../../contracts/provider/note-issued.ts';
import { type StateEndpoint, stateEndpoint } from '../../contracts/provider/state-endpoint.ts';
import type { Layer } from '../../contracts/report/check-result.ts';
import type { GivenState } from '../../contracts/scenarios/states.ts';
import type { ProviderConfig } from '../../contracts/verify/verify-options.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';

/** Asked for where the empty state issues no account: a provider may issue them with real states alone. */
const SOME_STATE: GivenState = { state: 'no group', params: { GroupId: 'kit-account' } };

/** What else decides whether an account is needed: what exists at the provider, and whose pacts are verified. */
export type AccountNeed = {
  config?: ProviderConfig;
  layers?: readonly Layer[];
  pact?: Pick<PactSource, 'pactFiles' | 'broker'>;
};

/**
 * That somebody is known by whom calls can be made: an account was given, or the state endpoint issues one, which is asked
 * only then. Throws UsageError where there is none, since all that could be said is what did not run; an Error where the
 * state endpoint broke, so that nobody knows. `ready` is awaited before it is asked.
 */
export async function assertAccount(
  given: Partial<Account>,
  { config, layers = [], pact = {} }: AccountNeed,
  { statesUrl }: Pick<ProviderAddress, 'statesUrl'>,
  { signal, secrets }: Context,
  ready: () => Promise<void> = async () => {},
): Promise<void> {
  // Other people's pacts may bring what their calls need.
  if (layers.length > 0 && layers.every((layer) => layer === 'pact') && (pact.pactFiles ?? pact.broker)) return;
  const { sdkappid = config?.sdkappid, identifier = config?.identifier } = given;
  const known = {
    ...given,
    ...(sdkappid !== undefined && { sdkappid }),
    ...(identifier !== undefined && { identifier }),
  };
  if (lackingAccount(known) === undefined || signal.aborted) return;
  if (statesUrl !== undefined) await ready();
  const issued =
    statesUrl === undefined ? {} : await issuedBy(noteIssued(stateEndpoint(statesUrl, 10_000, signal), secrets), known);
  const lack = lackingAccount(mergeAccount(known, issued));
  if (lack !== undefined && !signal.aborted) throw new UsageError(refusal(lack, statesUrl !== undefined));
}

async function issuedBy(states: StateEndpoint, known: Partial<Account>): Promise<Partial<Account>> {
  const entered = await states.enter();
  if (entered.kind === 'broken')
    throw new Error(`no account is known, and ${entered.reason}. Mend the state endpoint, or ${GIVE_ALL}.`);
  const issued = entered.kind === 'made' ? entered.account : {};
  if (lackingAccount(mergeAccount(known, issued)) === undefined) return issued;
  const set = await states.setup(SOME_STATE, known);
  if (set.kind !== 'made') return issued;
  await states.teardown(SOME_STATE, known);
  return { ...issued, ...set.account };
}

/** What needs no state endpoint. */
const GIVE_ALL = 'give --sdkappid, --identifier and --secret-key-env or --usersig-env';

const MISSING = {
  usersig: 'there is neither a UserSig nor a secret key',
  caller: 'the app or its administrator is missing',
};

function refusal(lack: keyof typeof MISSING, asked: boolean): string {
  const what = `no account is known (${MISSING[lack]}${asked ? ', and the state endpoint issued none' : ''})`;
  const give = lack === 'usersig' ? '--secret-key-env or --usersig-env' : '--sdkappid and --identifier';
  return `Failed to start: ${what}. Give ${give}, or --states-url of a provider that issues one.`;
}
