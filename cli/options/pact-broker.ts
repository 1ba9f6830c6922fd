import type { PactBroker, PactPublication, PactSelector } from '../../contracts/pact/pact-options.ts';
import { prefixOf, readHttpUrl } from '../../contracts/wire/http-url.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';
import { secret } from './account-options.ts';
import { usable } from './provider.ts';

export type BrokerOptions = {
  /** True where the option stands without a URL. */
  pactBroker?: string | true;
  pactBrokerTokenEnv?: string;
  pactBrokerUsernameEnv?: string;
  pactBrokerPasswordEnv?: string;
  pactConsumerTag?: readonly string[];
  pactSelector?: readonly string[];
  pactPublish?: true;
  providerVersion?: string;
  providerBranch?: string;
  buildUrl?: string;
};

/** Options that say nothing without a broker. */
const OF_BROKER = {
  pactBrokerTokenEnv: '--pact-broker-token-env',
  pactBrokerUsernameEnv: '--pact-broker-username-env',
  pactBrokerPasswordEnv: '--pact-broker-password-env',
  pactConsumerTag: '--pact-consumer-tag',
  pactSelector: '--pact-selector',
  pactPublish: '--pact-publish',
  providerVersion: '--provider-version',
  providerBranch: '--provider-branch',
  buildUrl: '--build-url',
} as const satisfies Partial<Record<keyof BrokerOptions, string>>;

/** The broker that is meant; undefined where none is. Throws UsageError for options that need one, and for half of a pair. */
export function readBroker(options: BrokerOptions, context: Context): PactBroker | undefined {
  const { pactBroker, pactConsumerTag: consumerTags, pactSelector, providerBranch } = options;
  if (pactBroker === undefined) {
    const lost = Object.entries(OF_BROKER).find(([name]) => options[name as keyof BrokerOptions] !== undefined);
    if (lost === undefined) return undefined;
    throw new UsageError(
      `Failed to read ${lost[1]}: it is for a Pact broker, and none is named. Give --pact-broker URL, or --pact-broker with PACT_BROKER_BASE_URL set.`,
    );
  }
  return {
    url: brokerUrl(pactBroker, context),
    ...readOpener(options, context),
    ...(consumerTags && { consumerTags }),
    ...(pactSelector && { selectors: pactSelector.map(selectorOf) }),
    ...(providerBranch && { providerBranch }),
  };
}

/** What is to be published, if anything. Throws UsageError where the version is missing, or is of no use. */
export function readPublication(
  { pactPublish, providerVersion, buildUrl }: BrokerOptions,
  broker: PactBroker | undefined,
): PactPublication | undefined {
  if (broker === undefined) return undefined;
  if (pactPublish && !providerVersion) {
    throw new UsageError(
      'Failed to read --pact-publish: results are of a version. Give --provider-version VERSION too.',
    );
  }
  if (!pactPublish && (providerVersion !== undefined || buildUrl !== undefined)) {
    const option = providerVersion === undefined ? '--build-url' : '--provider-version';
    throw new UsageError(`Failed to read ${option}: it is for published results. Give --pact-publish too.`);
  }
  if (!providerVersion) return undefined;
  if (buildUrl === undefined) return { providerVersion };
  const { href } = usable(() => readHttpUrl(buildUrl, '--build-url', { query: true }));
  return { providerVersion, buildUrl: href };
}

function brokerUrl(given: string | true, { env }: Context): string {
  const named = given === true ? env['PACT_BROKER_BASE_URL'] : given;
  if (!named) {
    throw new UsageError(
      'Failed to read --pact-broker: it names no broker. Give its URL, or set PACT_BROKER_BASE_URL.',
    );
  }
  const url = usable(() => readHttpUrl(named, '--pact-broker'));
  return url.origin + prefixOf(url);
}

/** What opens the broker. What is named by an option wins over what only the environment has; there the token does. */
function readOpener(options: BrokerOptions, context: Context): Pick<PactBroker, 'token' | 'username' | 'password'> {
  const { pactBrokerTokenEnv, pactBrokerUsernameEnv, pactBrokerPasswordEnv } = options;
  const byUser = pactBrokerUsernameEnv !== undefined || pactBrokerPasswordEnv !== undefined;
  if (byUser && pactBrokerTokenEnv !== undefined) {
    throw new UsageError(
      'Failed to read --pact-broker-token-env: a broker is opened by a token or by user and password, not by both. Leave one out.',
    );
  }
  const token = byUser
    ? undefined
    : secret(pactBrokerTokenEnv, 'PACT_BROKER_TOKEN', '--pact-broker-token-env', context);
  if (token) return { token };
  const username = secret(pactBrokerUsernameEnv, 'PACT_BROKER_USERNAME', '--pact-broker-username-env', context);
  const password = secret(pactBrokerPasswordEnv, 'PACT_BROKER_PASSWORD', '--pact-broker-password-env', context);
  if (!username && !password) return {};
  if (username && password) return { username, password };
  const missing = username ? 'PACT_BROKER_PASSWORD' : 'PACT_BROKER_USERNAME';
  throw new UsageError(
    `Failed to open the Pact broker: user and password belong together, and ${missing} is not set. Give both, or a token.`,
  );
}

function selectorOf(text: string): PactSelector {
  const value = parse(text);
  const isPlain = (one: unknown) => typeof one === 'string' || typeof one === 'boolean';
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    const members = Object.values(value);
    if (members.length > 0 && members.every(isPlain)) return value as PactSelector;
  }
  throw new UsageError(
    `Failed to read --pact-selector: ${text} is no selector. Give a JSON object such as {"mainBranch":true}.`,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON is no selector either.
    return undefined;
  }
}
