import { type Command, Option } from 'commander';
import { makeCredentials } from '../../contracts/account/make-credentials.ts';
import { accountFor } from '../../contracts/account/needs.ts';
import type { ProviderAddress } from '../../contracts/provider/address.ts';
import { systemClock } from '../../contracts/provider/clock.ts';
import type { Consent } from '../../load/permission.ts';
import type { Seeded } from '../../load/staging/seeded.ts';
import type { StagingOptions } from '../../load/staging/staging-options.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';
import type { AccountOptions } from './account-options.ts';
import { defineAccount, positiveInteger } from './define.ts';
import { progressTo } from './progress-to.ts';
import { SEED_FILE, writeSeedFile } from './seed-file.ts';

export type StagingCommandOptions = AccountOptions &
  Pick<Consent, 'stagingSdkappid'> & { baseUrl?: string; state: string; dryRun?: boolean; quiet?: boolean };

/** Adds the options of a command that makes or removes groups. */
export function defineStagingCommand(command: Command): Command {
  return defineAccount(command.option('--base-url <url>', 'the service; a path in it goes before /v4/…'))
    .addOption(new Option('--staging-sdkappid <n>', 'allow it off loopback, on this app').argParser(positiveInteger))
    .option('--state <file>', 'what was made, and a --config too', SEED_FILE)
    .option('--dry-run', 'say what would be called, and call nothing')
    .option('--quiet', 'no lines of progress');
}

/** What calls stand on. Throws UsageError where nobody is known by whom they could be made. */
export function stagingParts(
  provider: ProviderAddress,
  account: Parameters<typeof accountFor>[0],
  options: StagingCommandOptions,
  context: Context,
): StagingOptions {
  const { stagingSdkappid, state } = options;
  const found = accountFor(account, 'valid');
  if ('lacks' in found) throw new UsageError(`Failed to start: it ${found.lacks.reason}.`);
  const { usersig = '' } = makeCredentials(found.account, 'valid');
  context.secrets.note(usersig);
  return {
    provider,
    account: found.account,
    usersig,
    ...(stagingSdkappid !== undefined && { stagingSdkappid }),
    random: context.newSeed,
    clock: systemClock,
    signal: context.signal,
    secrets: context.secrets,
    save: (seeded: Seeded) => writeSeedFile(state, seeded),
    progress: progressTo(context, options),
  };
}
