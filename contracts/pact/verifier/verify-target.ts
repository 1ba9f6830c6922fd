import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account } from '../../account/account.ts';
import { mergeAccount } from '../../account/merge-account.ts';
import { readAddress } from '../../provider/address.ts';
import { systemClock } from '../../provider/clock.ts';
import { noteIssued } from '../../provider/note-issued.ts';
import { paceFor } from '../../provider/pace.ts';
import { createSender } from '../../provider/send-request.ts';
import { stateEndpoint } from '../../provider/state-endpoint.ts';
import type { Secrets } from '../../secrets/secrets.ts';
import { brokerSecrets } from '../broker/broker-calls.ts';
import { type BrokerOutlet, type BrokerRelay, startBrokerRelay } from '../broker/broker-relay.ts';
import { judgeBroker } from '../broker/broker-verdict.ts';
import { PACT_PROVIDER, PACT_TIMEOUT_MS, type VerifyPactOptions } from '../pact-options.ts';
import { brokerJob, type VerifierJob } from './job.ts';
import { judgeRuns, notVerified, type PactVerification } from './judge.ts';
import { readPactFile, shippedPacts } from './pact-file.ts';
import type { PactPlay } from './pact-play.ts';
import { addPlays } from './prepare.ts';
import { type Relay, startRelay } from './provider-relay.ts';
import { roundsOf } from './shares.ts';
import { type SilenceLimit, silenceLimit } from './silence-limit.ts';
import type { VerifierProcess, VerifierRun } from './verifier-run.ts';

/** Longer than the relays wait for provider, state endpoint or broker, so that it is they who tell why. */
const CALL_TIMEOUT_MS = 30_000;

/** Verifies one provider by a process that is there: makes the states, puts our credentials in, and judges. */
export async function verifyTarget(
  options: VerifyPactOptions,
  verifier: VerifierProcess,
  secrets: Secrets,
): Promise<PactVerification> {
  const { target, signal } = options;
  const provider = readAddress({ baseUrl: target.baseUrl, statesUrl: options.statesUrl });
  const { baseUrl, statesUrl } = provider;
  secrets.note(
    target.account.usersig,
    target.account.secretKey,
    ...(options.broker ? brokerSecrets(options.broker) : []),
  );
  const states = statesUrl === undefined ? undefined : noteIssued(stateEndpoint(statesUrl, undefined, signal), secrets);
  const entered = await states?.enter();
  const account = entered?.kind === 'made' ? mergeAccount(target.account, entered.account) : target.account;
  const folder = mkdtempSync(join(tmpdir(), 'group-counter-pact-'));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  // Whoever ends at once closes nothing.
  process.once('exit', removeFolder);
  const sender = createSender();
  const closing: (() => unknown)[] = [sender.close, removeFolder, () => process.off('exit', removeFolder)];
  try {
    const plays: PactPlay[] = [];
    const rounds = await copyFiles(options, folder, plays, account);
    if (plays.length === 0 && options.broker === undefined) {
      return notVerified('couldNotRun', `no HTTP interactions in ${pactFilesOf(options).join(', ')}`);
    }
    const pace = paceFor(provider, systemClock, signal);
    const outlet = { baseUrl, hasStates: states !== undefined, sender, pace, secrets };
    const limit = silenceLimit(options.timeoutMs ?? PACT_TIMEOUT_MS);
    closing.unshift(limit.end);
    const relay = await startRelay(plays, outlet, states, limit.heard);
    closing.unshift(relay.close);
    const broker = await startBroker(options, { plays, account, secrets, heard: limit.heard });
    if (broker) closing.unshift(broker.close);
    return await run(options, rounds, plays, { relay, limit, ...(broker && { broker }) }, verifier);
  } finally {
    for (const close of closing) await close();
  }
}

function pactFilesOf({ pactFiles, broker }: VerifyPactOptions): readonly string[] {
  return pactFiles ?? (broker ? [] : shippedPacts());
}

/** The paths of the pacts that one verification is given; those of a round are verified at once. */
type Round = readonly (readonly string[])[];

/** Writes copies of the pacts with numbered interactions into the folder, and gets a play ready for each. */
async function copyFiles(
  options: VerifyPactOptions,
  folder: string,
  plays: PactPlay[],
  account: Partial<Account>,
): Promise<Round[]> {
  const texts: string[] = [];
  for (const path of pactFilesOf(options)) {
    const opened = await readPactFile(path, options.provider ?? PACT_PROVIDER);
    const { text } = addPlays(opened, plays, account);
    if (opened.interactions.length > 0) texts.push(text);
  }
  const write = async (text: string) => {
    const copy = join(folder, `${randomUUID()}.json`);
    await writeFile(copy, text);
    return copy;
  };
  if (options.pactFiles || texts.length === 0) return [[await Promise.all(texts.map(write))]];
  return Promise.all(
    roundsOf(texts, options.atOnce ?? 1).map((round) => Promise.all(round.map(async (text) => [await write(text)]))),
  );
}

async function startBroker(
  { broker, provider = PACT_PROVIDER }: VerifyPactOptions,
  outlet: Omit<BrokerOutlet, 'broker' | 'provider'>,
): Promise<BrokerRelay | undefined> {
  return broker && startBrokerRelay({ broker, provider, ...outlet });
}

async function run(
  options: VerifyPactOptions,
  rounds: readonly Round[],
  plays: readonly PactPlay[],
  { relay, broker, limit }: { relay: Relay; broker?: BrokerRelay; limit: SilenceLimit },
  verifier: VerifierProcess,
): Promise<PactVerification> {
  const { provider = PACT_PROVIDER, publish, timeoutMs = PACT_TIMEOUT_MS, signal } = options;
  const jobFor = (pactFiles: readonly string[]): VerifierJob => ({
    id: randomUUID(),
    url: relay.url,
    statesUrl: relay.statesUrl,
    pactFiles,
    ...(broker && options.broker && { broker: brokerJob(broker.url, provider, options.broker, publish) }),
    callTimeoutMs: CALL_TIMEOUT_MS,
  });
  limit.heard();
  const runs: VerifierRun[] = [];
  for (const round of rounds) {
    const jobs = round.filter((pactFiles) => pactFiles.length > 0 || broker !== undefined).map(jobFor);
    runs.push(...(await Promise.all(jobs.map((job) => verifier.run(job, limit.signal, signal)))));
    if (runs.some(({ ended }) => ended !== 'results')) break;
  }
  const judged = judgeRuns(runs, plays, timeoutMs);
  return broker ? judgeBroker(judged, broker.log, provider, publish !== undefined) : judged;
}
