import type { Account } from '../account/account.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Where the mock is and who may call it, for the environment of a program around a client. `statesUrl` is where it may set
 * provider states, `caFile` the authority that vouches for the mock, `proxyUrl` leads the hosts of the service to it.
 */
export type ClientSurroundings = {
  url: string;
  account: Required<Account>;
  statesUrl?: string;
  caFile?: string;
  proxyUrl?: string;
};

/**
 * The environment of a client's own tests, and of an adapter: all that they would have anyway, for they are somebody's own,
 * with the mock in place of any provider. No proxy stands before the mock, and an authority is named by all the names that
 * languages know.
 */
export function clientEnvironment(
  system: Variables,
  { url, account, statesUrl, caFile, proxyUrl }: ClientSurroundings,
): Variables {
  const noProxy = [system['NO_PROXY'] ?? system['no_proxy'], new URL(url).hostname, 'localhost']
    .filter(Boolean)
    .join(',');
  const { GROUP_COUNTER_STATES_URL: _ofProvider, ...rest } = system;
  return {
    ...rest,
    GROUP_COUNTER_BASE_URL: url,
    ...(statesUrl !== undefined && { GROUP_COUNTER_STATES_URL: statesUrl }),
    GROUP_COUNTER_SDKAPPID: String(account.sdkappid),
    GROUP_COUNTER_IDENTIFIER: account.identifier,
    GROUP_COUNTER_USERSIG: account.usersig,
    GROUP_COUNTER_SECRET_KEY: account.secretKey,
    NO_PROXY: noProxy,
    no_proxy: noProxy,
    // Node's own reads the proxy only where it is told to.
    ...(proxyUrl !== undefined && { HTTPS_PROXY: proxyUrl, https_proxy: proxyUrl, NODE_USE_ENV_PROXY: '1' }),
    ...(caFile !== undefined && Object.fromEntries(CA_VARIABLES.map((name) => [name, caFile]))),
  };
}

/** Ours, and those of Node, of OpenSSL and Go, of Python's requests, and of curl. */
const CA_VARIABLES = [
  'GROUP_COUNTER_CA_FILE',
  'NODE_EXTRA_CA_CERTS',
  'SSL_CERT_FILE',
  'REQUESTS_CA_BUNDLE',
  'CURL_CA_BUNDLE',
];
