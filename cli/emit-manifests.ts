import type { Account } from '../contracts/account/account.ts';
import { emitForOperator, FolderInUse } from '../load/machines/k6-operator/emit.ts';
import { CannotSplit } from '../load/machines/split.ts';
import type { Consent } from '../load/permission.ts';
import { LoadNotAllowed } from '../load/permission.ts';
import type { Profile } from '../load/profiles.ts';
import type { Context } from './context.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { type AccountOptions, readAccount } from './options/account-options.ts';
import { type ProviderOptions, requireProvider } from './options/provider.ts';
import { UsageError } from './usage-error.ts';

type Options = AccountOptions & ProviderOptions & Consent & { parallelism?: number };

/** What a configuration says of who calls, and of a group to read. */
type Ground = { account: Partial<Account>; groupId?: string };

/** Writes what runs a profile in a cluster, and says what that will do. Nothing is sent. */
export async function emitManifests(
  profile: Profile,
  folder: string,
  options: Options,
  { account: configured, groupId }: Ground,
  context: Context,
): Promise<ExitCode> {
  const { env, signal, stdout, stderr, calledAs } = context;
  const provider = requireProvider(options, context);
  const { sdkappid, identifier } = { ...configured, ...readAccount(options, context) };
  if (sdkappid === undefined || identifier === undefined)
    throw new UsageError('Failed to write the manifests: nobody is named who calls. Give --sdkappid and --identifier.');
  const account = { sdkappid, identifier };
  try {
    const emitted = await emitForOperator({
      ...options,
      profile,
      provider,
      account,
      folder,
      env,
      signal,
      calledAs,
      ...(groupId && { groupId }),
    });
    if ('reason' in emitted) {
      stderr.write(`${emitted.reason}\n`);
      return EXIT.inconclusive;
    }
    await stdout.write(`${[...emitted.told, `Written: ${emitted.files.join(', ')}`].join('\n')}\n`);
    return EXIT.ok;
  } catch (error) {
    const isUsage = [LoadNotAllowed, CannotSplit, FolderInUse].some((kind) => error instanceof kind);
    throw isUsage ? new UsageError((error as Error).message) : error;
  }
}
