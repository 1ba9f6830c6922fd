import type { CheckResult, Observation } from '../../report/check-result.ts';
import type { Subject } from '../../report/report.ts';
import { sealChecks } from '../../report/seal.ts';
import { createSecrets, type Secrets } from '../../secrets/secrets.ts';
import type { Exchange } from '../../wire/exchange.ts';
import { type AdapterKeeper, createKeeper } from '../adapter/keeper.ts';
import { type AdapterNotes, createNotes } from '../adapter/notes.ts';
import type { OpenPort } from '../adapter/port.ts';
import { WAITS, type Waits } from '../adapter/waits.ts';
import type { ClientMock } from '../client-mock.ts';
import { assertScheme } from './driven-smoke.ts';
import { createStage } from './driven-stage.ts';
import { resultsOf } from './results.ts';
import { runPlan } from './run-plan.ts';

/** Which client is driven, at which mock, and by what. */
export type DriveOptions = {
  /** How its adapter is started: `spawnedPort` of a command, or a pair of streams in this process. */
  adapter: OpenPort;
  /** Who calls `driveClient` closes it. */
  mock: ClientMock;
  kitVersion: string;
  /** Which checks to run, by id; all when left out. */
  selected?: (id: string) => boolean;
  /** GroupIds hang on it; 1 by default. */
  seed?: number;
  /** How long the run may take in milliseconds: what is left then could not run. */
  maxDurationMs?: number;
  waits?: Partial<Waits>;
  /** Is told what the adapter writes to standard error, and of noise on standard output. Without secrets. */
  say?: (line: string) => void;
  /** Ends the run; what was gathered so far is returned. */
  signal?: AbortSignal;
  secrets?: Secrets;
};

/** What was found out of a client, and all that it sent, for those who judge requests and traffic. */
export type DrivenResult = {
  checks: CheckResult[];
  observations: Observation[];
  exchanges: readonly Exchange[];
  /** What kept the run as a whole from a verdict, one sentence each. */
  troubles: readonly string[];
  subject?: Subject;
  complete: boolean;
};

/** The same with a register of secrets: one for all of the run. */
type Settled = DriveOptions & { secrets: Secrets };

/**
 * Drives a client through its adapter and judges what it concludes. Throws AdapterUnusable where the adapter cannot be
 * talked to, and SchemeUnsupported where its client cannot call by the mock's scheme; findings are returned, never thrown.
 */
export async function driveClient({ secrets = createSecrets(), ...rest }: DriveOptions): Promise<DrivenResult> {
  const options: Settled = { ...rest, secrets };
  const { signal } = options;
  const notes = createNotes();
  const keeper = createKeeper(partsOf(options, notes));
  const stop = (): void => void keeper.stop();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    signal?.throwIfAborted();
    return await driveWith(keeper, notes, options);
  } finally {
    signal?.removeEventListener('abort', stop);
    await keeper.stop();
  }
}

async function driveWith(keeper: AdapterKeeper, notes: AdapterNotes, options: Settled): Promise<DrivenResult> {
  const { mock, say = () => {}, secrets, seed = 1, selected = () => true, signal } = options;
  const session = await keeper.start();
  const { client, parallel, unsupported, unknown } = session.started;
  assertScheme(mock.url, unsupported);
  for (const name of unknown) say(`Warning: the adapter names "${name}" as unsupported, which means nothing here.`);
  const stage = createStage(mock, waitsOf(options), unsupported, seed);
  const endsAt = mock.now() + (options.maxDurationMs ?? Number.POSITIVE_INFINITY);
  const whyOver = (): string | undefined => {
    if (signal?.aborted) return 'the run was interrupted';
    return mock.now() >= endsAt ? 'the time of the run was over' : undefined;
  };
  const ran = await runPlan(session, parallel, { stage, notes, selected, restart: keeper.restart, whyOver });
  await ran.session?.close();
  const { name, ...about } = client;
  return {
    checks: sealChecks(resultsOf(ran, notes, selected, whyOver()), secrets),
    observations: [],
    exchanges: mock.exchanges(),
    troubles: [],
    ...(name !== undefined && { subject: { name, ...about } }),
    complete: !signal?.aborted,
  };
}

function partsOf(options: Settled, notes: AdapterNotes) {
  const { mock, adapter, kitVersion, say = () => {}, secrets } = options;
  secrets.note(mock.account.usersig, mock.account.secretKey);
  const own = createSecrets();
  own.note(mock.account.usersig, mock.account.secretKey);
  const tell = (line: string): void => say(secrets.mask(line));
  return { open: adapter, kitVersion, waits: waitsOf(options), notes, secrets: own, say: tell };
}

function waitsOf({ waits }: DriveOptions): Waits {
  return { ...WAITS, ...waits };
}
