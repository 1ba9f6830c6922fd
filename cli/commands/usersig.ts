import { Command, Option } from 'commander';
import { isHarmless, makeCredentials } from '../../contracts/account/make-credentials.ts';
import { accountFor } from '../../contracts/account/needs.ts';
import { signUserSig } from '../../contracts/account/user-sig.ts';
import { CREDENTIAL_TEXTS } from '../../contracts/scenarios/credential-text.ts';
import type { Credential } from '../../contracts/scenarios/scenario.ts';
import type { Context } from '../context.ts';
import { EXIT, type ExitCode, type Finish } from '../exit-codes.ts';
import { type AccountOptions, readAccount } from '../options/account-options.ts';
import { positiveInteger } from '../options/define.ts';
import { tryToWrite } from '../try-to-write.ts';
import { UsageError } from '../usage-error.ts';

type Options = AccountOptions & { expire: number; like?: Credential; output?: string };

const help = (calledAs: string): string => `
It goes to standard output and nowhere else, for
  export GROUP_COUNTER_USERSIG=$(${calledAs} usersig)
It is a secret: whoever has it is that user until it expires. This is the one
command that prints a secret, so it takes no --output and writes no report.`;

/** The command `usersig`: makes a UserSig for an app for tests or staging, and prints nothing else. */
export function usersigCommand(context: Context, finish: Finish): Command {
  return new Command('usersig')
    .description('print a UserSig for a test or staging app')
    .addOption(new Option('--sdkappid <n>', 'the app').argParser(positiveInteger))
    .option('--identifier <name>', 'whose it is: an administrator of the app')
    .option('--secret-key-env <name>', 'variable that holds the secret key')
    .addOption(new Option('--expire <seconds>', 'how long it is valid').argParser(positiveInteger).default(3600))
    .addOption(
      new Option('--like <kind>', 'one for a call that is to be refused, or that is right in an unusual way')
        .choices(KINDS)
        .conflicts('expire'),
    )
    .option('--usersig-env <name>', 'variable that holds a right UserSig, which some of those can be made of')
    .addOption(new Option('--output <file>').hideHelp())
    .addHelpText('after', help(context.calledAs))
    .action((options: Options) => finish(printUserSig(options, context)));
}

/** Those that are made; the others are no UserSig at all. */
const KINDS = (Object.keys(CREDENTIAL_TEXTS) as Credential[]).filter((kind) => !isHarmless(kind));

async function printUserSig({ output, ...options }: Options, context: Context): Promise<ExitCode> {
  if (output !== undefined)
    throw new UsageError(
      'Failed to read --output: a UserSig is a secret and goes to standard output alone. Leave it out.',
    );
  const usersig = options.like === undefined ? usual(options, context) : unusual(options.like, options, context);
  const written = await tryToWrite('the UserSig', context, () => context.printSecret(`${usersig}\n`));
  return written ? EXIT.ok : EXIT.inconclusive;
}

function usual({ expire, usersigEnv: _, ...options }: Options, context: Context): string {
  const { sdkappid, identifier, secretKey } = readAccount(options, context);
  if (sdkappid === undefined) throw missing('app', '--sdkappid', 'GROUP_COUNTER_SDKAPPID');
  if (identifier === undefined) throw missing('user', '--identifier', 'GROUP_COUNTER_IDENTIFIER');
  if (!secretKey) throw missing('secret key', '--secret-key-env', 'GROUP_COUNTER_SECRET_KEY');
  return signUserSig(sdkappid, secretKey, identifier, expire);
}

/** What a call of this kind is sent with, made as for the checks: of the secret key, or of a right UserSig. */
function unusual(kind: Credential, options: Options, context: Context): string {
  const found = accountFor(readAccount(options, context), kind);
  if ('lacks' in found) throw new UsageError(`Failed to make a UserSig like ${kind}: it ${found.lacks.reason}.`);
  return makeCredentials(found.account, kind).usersig ?? '';
}

function missing(what: string, option: string, variable: string): UsageError {
  return new UsageError(`Failed to make a UserSig: no ${what} is named. Give ${option}, or set ${variable}.`);
}
