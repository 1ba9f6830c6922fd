import { type ProviderAddress, readAddress } from '../../contracts/provider/address.ts';
import { waitForProvider } from '../../contracts/provider/wait-for.ts';
import { InvalidUrl } from '../../contracts/wire/http-url.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';
import { progressTo } from './progress-to.ts';

export type ProviderOptions = { baseUrl?: string; statesUrl?: string; wait?: number };

/**
 * Where the provider is, from the options or else the environment; undefined where neither says. Throws UsageError for a
 * URL that cannot be used.
 */
export function readProvider({ baseUrl, statesUrl }: ProviderOptions, { env }: Context): ProviderAddress | undefined {
  const base = given(baseUrl, '--base-url', env, 'GROUP_COUNTER_BASE_URL');
  const states = given(statesUrl, '--states-url', env, 'GROUP_COUNTER_STATES_URL');
  if (base.value === undefined) return undefined;
  const urls = { baseUrl: base.value, statesUrl: states.value };
  return usable(() => readAddress(urls, { baseUrl: base.name, statesUrl: states.name }));
}

/** The provider of a command that cannot do without. */
export function requireProvider(options: ProviderOptions, context: Context): ProviderAddress {
  const provider = readProvider(options, context);
  if (provider !== undefined) return provider;
  throw new UsageError('Failed to start: no provider is named. Give --base-url URL, or set GROUP_COUNTER_BASE_URL.');
}

/** Waits for a provider that is still starting, where that is asked for. Throws TargetUnreachable where it does not come. */
export async function awaitProvider(
  provider: ProviderAddress,
  { wait, quiet = false }: ProviderOptions & { quiet?: boolean },
  context: Context,
): Promise<void> {
  if (wait === undefined) return;
  progressTo(context, { quiet })(`Waiting up to ${wait} s for ${provider.baseUrl}`);
  await waitForProvider(provider, wait * 1000, context.signal);
}

/** What is read of URLs; one that cannot be used is wrong usage. */
export function usable<Read>(read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvalidUrl) throw new UsageError(error.message);
    throw error;
  }
}

function given(option: string | undefined, optionName: string, env: Context['env'], variable: string) {
  return option === undefined
    ? { value: env[variable] || undefined, name: variable }
    : { value: option, name: optionName };
}
