import type { Account } from '../../account/account.ts';
import { mergeAccount } from '../../account/merge-account.ts';
import { systemClock } from '../../provider/clock.ts';
import { noteIssued } from '../../provider/note-issued.ts';
import { paceFor } from '../../provider/pace.ts';
import { proxySecrets } from '../../provider/road/proxy-secrets.ts';
import { createSender, SEND_LIMITS } from '../../provider/send-request.ts';
import { stateEndpoint } from '../../provider/state-endpoint.ts';
import { createSecrets } from '../../secrets/secrets.ts';
import { MAX_DURATION_MS, type VerifyRun } from '../verify-options.ts';
import { createLearnt } from './learnt.ts';
import { seededRandom } from './random.ts';
import { drawRunName } from './run-names.ts';
import type { Stage } from './stage.ts';
import { type TriedAccount, tryAccount } from './try-account.ts';
import { deadlineIn } from './why-no-more.ts';

/** A state that is not made by then is not made for anybody. */
const STATES_TIMEOUT_MS = 10_000;

/** Gets ready what the calls of a run need, and tries the account that was given. */
export async function setStage(options: VerifyRun): Promise<Stage> {
  const { provider, account = {}, config, seed = 1, signal, clock = systemClock } = options;
  const { secrets = createSecrets() } = options;
  secrets.note(account.usersig, account.secretKey, ...proxySecrets());
  const { statesUrl } = provider;
  const states =
    statesUrl === undefined ? undefined : noteIssued(stateEndpoint(statesUrl, STATES_TIMEOUT_MS, signal), secrets);
  const learnt = createLearnt();
  learnt.deadline = deadlineIn(options.maxDurationMs ?? MAX_DURATION_MS, clock.now());
  const entered = await states?.enter();
  if (entered?.kind === 'broken' && entered.silent) learnt.silence.unanswered('states', entered.reason);
  const issued = entered?.kind === 'made' ? entered.account : {};
  const stage: Stage = {
    provider,
    account: {},
    ...(states && { states }),
    groups: config?.groups ?? [],
    sender: createSender(options.sendLimits ?? SEND_LIMITS, clock.now, signal),
    pace: paceFor(provider, clock, signal),
    clock,
    learnt,
    random: seededRandom(seed),
    runName: options.runName ?? drawRunName(),
    secrets,
    ...(signal && { signal }),
  };
  // What was given is tried for the app that it is used for: the given one, or else the one that was issued.
  const configured = { sdkappid: config?.sdkappid, identifier: config?.identifier };
  const who = { sdkappid: issued.sdkappid, identifier: issued.identifier, ...definedOnly(configured), ...account };
  const foreign = whyForeign(who, issued);
  const tried = foreign ?? (signal?.aborted ? { account } : await tryAccount(stage, definedOnly(who)));
  const trouble = [tried.trouble, entered && entered.kind !== 'made' ? entered.reason : undefined].filter(Boolean);
  return {
    ...stage,
    account: mergeAccount(tried.account, issued),
    ...(trouble.length > 0 && { accountTrouble: trouble.join('; ') }),
  };
}

type Who = { [Name in keyof Account]?: Account[Name] | undefined };

/**
 * An app of its own, issued by the state endpoint, is the one that is called: what was given for another is of no use, and
 * is not shown to whoever serves that one, such as a mock.
 */
function whyForeign({ sdkappid: given, usersig, secretKey }: Who, issued: Partial<Account>): TriedAccount | undefined {
  if (issued.sdkappid === undefined || given === issued.sdkappid || (usersig ?? secretKey) === undefined)
    return undefined;
  const what = `the given ${secretKey === undefined ? 'UserSig' : 'secret key'} is of app ${given}`;
  return { account: {}, trouble: `${what}, and the state endpoint issued app ${issued.sdkappid}: it was not used` };
}

function definedOnly(account: Who): Partial<Account> {
  return Object.fromEntries(Object.entries(account).filter(([, value]) => value !== undefined)) as Partial<Account>;
}
