import { Command } from 'commander';
import { readAddress } from '../../contracts/provider/address.ts';
import { assertReachable } from '../../contracts/provider/reach.ts';
import { removalPlan, removeGroups } from '../../load/staging/remove-groups.ts';
import type { Seeded } from '../../load/staging/seeded.ts';
import type { StagingEnd } from '../../load/staging/staging-options.ts';
import { assertAgreed } from '../../load/staging/staging-run.ts';
import type { Context } from '../context.ts';
import { EXIT, type ExitCode, type Finish } from '../exit-codes.ts';
import { readAccount } from '../options/account-options.ts';
import { assertWritable } from '../options/output.ts';
import { readProvider } from '../options/provider.ts';
import { assertSameStaging, readSeedFile, removeSeedFile } from '../options/seed-file.ts';
import { defineStagingCommand, type StagingCommandOptions, stagingParts } from '../options/staging-options.ts';
import { concludeStaging, planText } from '../staging-run.ts';

/** The command `cleanup`: removes the groups that `seed` made, and no others. */
export function cleanupCommand(context: Context, finish: Finish): Command {
  return defineStagingCommand(new Command('cleanup'))
    .description('remove the groups on staging that seed made, and no others')
    .action((options: StagingCommandOptions) => finish(cleanUp(options, context)));
}

async function cleanUp(options: StagingCommandOptions, context: Context): Promise<ExitCode> {
  const { state: file, dryRun } = options;
  const seeded = readSeedFile(file);
  if (seeded === undefined) {
    await context.stdout.write(`There is nothing to remove: no file ${file} is there.\n`);
    return EXIT.ok;
  }
  if (dryRun) return printPlan(seeded, context);
  // Where it was made is said by the file: who calls has to be given, as the file holds no secret.
  const provider = readProvider(options, context) ?? readAddress(seeded);
  const { sdkappid, identifier } = seeded;
  const parts = stagingParts(provider, { sdkappid, identifier, ...readAccount(options, context) }, options, context);
  assertSameStaging(file, seeded, provider, parts.account.sdkappid);
  assertWritable(file, '--state');
  const run = async () => {
    assertAgreed(parts, 'removing groups');
    await assertReachable(provider, context.signal);
    parts.progress(`${removalPlan(seeded).length} calls to come, to app ${sdkappid} at ${provider.baseUrl}`);
    const end = await removeGroups(seeded, parts);
    if (end.seeded.groups.length === 0) removeSeedFile(file);
    return end;
  };
  return concludeStaging(context, run, (end) => told(end, seeded, file));
}

async function printPlan(seeded: Seeded, { stdout }: Context): Promise<ExitCode> {
  await stdout.write(planText(removalPlan(seeded).map(({ GroupId }) => ({ GroupId, operations: ['destroy_group'] }))));
  return EXIT.ok;
}

function told({ seeded: { groups } }: StagingEnd, before: Seeded, file: string): string {
  const removed = removalPlan(before).length - groups.length;
  const gone = `${removed} groups of app ${before.sdkappid} at ${before.baseUrl} are removed`;
  return groups.length === 0
    ? `${gone}, and so is ${file}.\n`
    : `${gone}; ${file} has ${groups.length} that are not.\n`;
}
