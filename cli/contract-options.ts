import type { Account } from '../contracts/account/account.ts';
import type { Layer } from '../contracts/report/check-result.ts';
import { pinDefinition } from '../contracts/verify/pins.ts';
import { VERIFY_CHECKS } from '../contracts/verify/verify-checks.ts';
import type { VerifyOptions } from '../contracts/verify/verify-options.ts';
import type { ConcludingOptions } from './conclude.ts';
import type { Context } from './context.ts';
import { type AccountOptions, readAccount } from './options/account-options.ts';
import { readConfig } from './options/config.ts';
import { DEFAULT_SEED } from './options/define.ts';
import { type Excuse, readExcuse } from './options/excuse.ts';
import { readExpected } from './options/expect-option.ts';
import { type PactCommandOptions, readPactSource } from './options/pact.ts';
import { type IdFilter, matcher, type PatternOptions, selection } from './options/patterns.ts';
import { progressTo } from './options/progress-to.ts';
import type { ProviderOptions } from './options/provider.ts';

/** Options that `verify` and `check` have in common. */
export type ContractOptions = AccountOptions &
  ProviderOptions &
  PatternOptions &
  ConcludingOptions &
  PactCommandOptions & {
    layer?: readonly Layer[];
    seed?: number | 'random';
    cases?: number;
    config?: string;
    expect?: readonly string[];
    failFast?: boolean;
    maxDuration?: number;
  };

/** What the options come to: how to verify, and which checks may be left undone. `seed` is set by now. */
export type ContractSettings = {
  verify: Omit<VerifyOptions, 'baseUrl' | 'statesUrl' | 'layers' | 'account'> & {
    account: Partial<Account>;
    seed: number;
    selected: IdFilter;
  };
  allowed: IdFilter;
  excuse: Excuse;
};

/** Reads them. `others` are checks besides those of `verify`. Throws UsageError for what is not allowed. */
export function readContractOptions(
  options: ContractOptions,
  context: Context,
  others: readonly string[] = [],
): ContractSettings {
  const pinned = readExpected(options.expect);
  const pins = Object.keys(pinned.expected ?? {}).map((unknown) => pinDefinition(unknown).id);
  const known = [...VERIFY_CHECKS.map(({ id }) => id), ...others, ...pins];
  const { cases, failFast, maxDuration } = options;
  const listed = `${context.calledAs} list`;
  return {
    verify: {
      account: readAccount(options, context),
      ...readConfig(options.config),
      ...pinned,
      selected: selection(options, known, listed),
      seed: seedOf(options, context),
      pact: readPactSource(options, context),
      ...(cases !== undefined && { cases }),
      ...(failFast !== undefined && { failFast }),
      ...(maxDuration !== undefined && { maxDurationMs: maxDuration }),
      progress: progressTo(context, options),
      signal: context.signal,
      secrets: context.secrets,
    },
    allowed: matcher(options.allowNotRun ?? [], '--allow-not-run', known, listed),
    excuse: readExcuse(options, context, known),
  };
}

/** The seed of the run; one that was drawn is told at once, since a run may break before it has a report. */
function seedOf({ seed = DEFAULT_SEED, ...options }: ContractOptions, context: Context): number {
  if (seed !== 'random') return seed;
  const drawn = context.newSeed();
  progressTo(context, options)(`Drew the seed ${drawn}; --seed ${drawn} repeats the run`);
  return drawn;
}
