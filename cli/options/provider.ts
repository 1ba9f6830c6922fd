import { type ProviderAddress, readAddress } from '../../contracts/provider/address.ts';
import { InvalidUrl } from '../../contracts/wire/http-url.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';

export type ProviderOptions = { baseUrl?: string; statesUrl?: string };

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
