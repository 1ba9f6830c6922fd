import { Command } from 'commander';
import { assertReachable } from '../../contracts/provider/reach.ts';
import { wrap } from '../../contracts/report/wrap.ts';
import { removalPlan } from '../../load/staging/remove-groups.ts';
import { seedGroups, seedPlan } from '../../load/staging/seed-groups.ts';
import type { Seeded } from '../../load/staging/seeded.ts';
import type { StagingEnd } from '../../load/staging/staging-options.ts';
import { assertAgreed } from '../../load/staging/staging-run.ts';
import { NOT_MADE } from '../../load/staging/wanted-groups.ts';
import type { Context } from '../context.ts';
import { EXIT, type ExitCode, type Finish } from '../exit-codes.ts';
import { readAccount } from '../options/account-options.ts';
import { assertWritable } from '../options/output.ts';
import { requireProvider } from '../options/provider.ts';
import { assertSameStaging, readSeedFile, removeSeedFile } from '../options/seed-file.ts';
import { defineStagingCommand, type StagingCommandOptions, stagingParts } from '../options/staging-options.ts';
import { concludeStaging, planText } from '../staging-run.ts';

/** The command `seed`: makes the groups that `verify` and `load` need where no endpoint makes them. */
export function seedCommand(context: Context, finish: Finish): Command {
  return defineStagingCommand(new Command('seed'))
    .description('make the groups on staging that verify and load need')
    .addHelpText('after', `\n${wrap(`What no call of the service makes: ${NOT_MADE}.`, '', '')}`)
    .action((options: StagingCommandOptions) => finish(seed(options, context)));
}

async function seed(options: StagingCommandOptions, context: Context): Promise<ExitCode> {
  const { state: file, dryRun } = options;
  const before = readSeedFile(file);
  if (dryRun) return printPlan(before ?? { run: '*', groups: [] }, context);
  const provider = requireProvider(options, context);
  const parts = stagingParts(provider, readAccount(options, context), options, context);
  const { sdkappid, identifier } = parts.account;
  if (before) assertSameStaging(file, before, provider, sdkappid);
  assertWritable(file, '--state');
  const { baseUrl } = provider;
  const start = before ?? { baseUrl, sdkappid, identifier, run: runName(context), groups: [] };
  const run = async () => {
    assertAgreed(parts, 'making groups');
    await assertReachable(provider, context.signal);
    const calls = seedPlan(start).flatMap(({ steps }) => steps).length;
    parts.progress(`${calls} calls to come, to app ${sdkappid} at ${baseUrl}; ${file} says what was made`);
    const end = await seedGroups(start, parts);
    if (end.seeded.groups.length === 0) removeSeedFile(file);
    return end;
  };
  return concludeStaging(context, run, (end) => told(end, options, context));
}

/** What keeps the GroupIds of one seed apart from those of others. */
function runName({ newSeed }: Context): string {
  return newSeed().toString(36).padStart(6, '0');
}

async function printPlan(seeded: Pick<Seeded, 'run' | 'groups'>, { stdout }: Context): Promise<ExitCode> {
  const plan = seedPlan(seeded).flatMap(({ group: { GroupId }, steps }) =>
    steps.length === 0 ? [] : [{ GroupId, operations: steps.map(({ operation }) => operation) }],
  );
  await stdout.write(planText(plan));
  return EXIT.ok;
}

function told({ seeded, complete }: StagingEnd, options: StagingCommandOptions, { calledAs }: Context): string {
  const { state: file, stagingSdkappid } = options;
  const { groups, sdkappid, baseUrl } = seeded;
  if (groups.length === 0) return `Nothing was made for app ${sdkappid} at ${baseUrl}.\n`;
  const found = groups.filter(({ step }) => step === 'found');
  const left = found.map(({ GroupId }) => `${GroupId} is there already and not of this seed: it is left alone.\n`);
  const ready = groups.filter(({ step }) => step === 'ready').length;
  const there = removalPlan(seeded).filter(({ step }) => step === 'ready').length;
  const gone = ready - there;
  const dismissed =
    gone === 0 ? '' : `; ${there} are there, and ${gone} was dismissed again, as checks want one that was`;
  const made = `Groups made for app ${sdkappid} at ${baseUrl}: ${ready}${dismissed}. ${file} names them.\n`;
  const agreed = stagingSdkappid === undefined ? '' : ` --staging-sdkappid ${stagingSdkappid}`;
  const remove = `cleanup --state ${file}${agreed}`;
  const lines = complete
    ? [`verify --config ${file}`, `load below --config ${file}${agreed}`, remove]
    : [`seed --state ${file}${agreed}`, remove];
  const next = complete ? 'To use them, and to remove them in the end:' : 'To go on, or to remove them:';
  return `${left.join('')}${made}${next}\n${lines.map((line) => `  ${calledAs} ${line}\n`).join('')}`;
}
