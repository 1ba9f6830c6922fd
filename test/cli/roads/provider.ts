import { makeThrowAwayAuthority } from '../../../contracts/check-client/throw-away-authority.ts';
import { type RunningServer, startServer } from '../../../mocks/server.ts';
import { FAKE_HOST, type TestProxy, withProxy } from '../../proxy.ts';
import { type Ran, runNode } from '../../run-program.ts';
import { temporaryFolder } from '../../temporary.ts';
import { CALLER } from '../caller.ts';

export const PASSWORD = 'a-password-of-the-proxy';
const CREDENTIALS = `user:${PASSWORD}`;

/** Everything in which the password would be found. */
export const TELLTALES = [PASSWORD, Buffer.from(CREDENTIALS).toString('base64')];

export type Scheme = 'http' | 'https';

type Behind = { server: RunningServer; proxy: TestProxy; run: (argv: readonly string[]) => Promise<Ran> };

/**
 * The right provider behind a proxy that wants a password, under a name that only the proxy knows. `run` runs the program on
 * it, told of the proxy and of the authority that vouches for the name.
 */
export async function behindProxy<Result>(scheme: Scheme, use: (behind: Behind) => Promise<Result>): Promise<Result> {
  const { authority, ...tls } = makeThrowAwayAuthority(Date.now(), [FAKE_HOST]);
  const secretKey = CALLER['GROUP_COUNTER_SECRET_KEY'] ?? '';
  const server = await startServer({ secretKey, allowedHosts: [FAKE_HOST], ...(scheme === 'https' && { tls }) });
  const throughProxy = (proxy: TestProxy) => {
    const env = {
      ...CALLER,
      // The other scheme leads nowhere.
      HTTP_PROXY: 'http://127.0.0.1:1',
      HTTPS_PROXY: 'http://127.0.0.1:1',
      [`${scheme.toUpperCase()}_PROXY`]: proxy.url.replace('//', `//${CREDENTIALS}@`),
      NO_PROXY: 'other.example',
      NODE_EXTRA_CA_CERTS: `${temporaryFolder({ ca: authority })}/ca`,
    };
    const run = (argv: readonly string[]) =>
      runNode(['cli/group-counter.js', ...argv, '--base-url', `${scheme}://${FAKE_HOST}`], { env });
    return use({ server, proxy, run });
  };
  try {
    return await withProxy(server.url, throughProxy, { credentials: CREDENTIALS });
  } finally {
    await server.close();
  }
}
