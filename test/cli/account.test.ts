import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../cli/commands.ts';
import { signUserSig } from '../../contracts/account/user-sig.ts';
import { PROFILES } from '../../load/profiles.ts';
import { startServer } from '../../mocks/server.ts';
import { serve } from '../serve.ts';
import { temporaryFolder } from '../temporary.ts';
import { cli } from './run.ts';

const WHO = ['--sdkappid', '1400000000', '--identifier', 'administrator'];
/** Commands that call a provider as somebody: those below, and those of `staging/seed-and-cleanup.test.ts` and `usersig.test.ts`. */
const NEED_ONE = ['verify', 'check', 'load'];
const HAVE_TESTS_OF_THEIR_OWN = ['seed', 'cleanup', 'usersig'];
const NEED_NONE = ['check-client', 'list', 'mock', 'diff', 'compare-pact', 'k6'];

const ONLY = ['--layer', 'cause', '--only', 'usersig-absent'];

/** Every profile of `load`, and all together. */
const LOADS = [...Object.keys(PROFILES), 'conformance'];

it('knows of every command whether it needs an account', () => {
  const all = [...NEED_ONE, ...NEED_NONE, ...HAVE_TESTS_OF_THEIR_OWN];
  expect(all.toSorted()).toEqual(COMMANDS.map(({ name }) => name).toSorted());
});

describe.each([['verify', ...ONLY], ['check', ...ONLY], ...LOADS.map((name) => ['load', name])])(
  'without an account %s %s',
  (...command) => {
    it.each([
      [
        'a secret',
        WHO,
        {},
        /neither a UserSig nor a secret key\). Give --secret-key-env or --usersig-env, or --states-url/,
      ],
      ['anything', [], {}, /neither a UserSig nor a secret key/],
      [
        'app and user',
        [],
        { GROUP_COUNTER_SECRET_KEY: 'k' },
        /app or its administrator is missing\). Give --sdkappid and/,
      ],
    ])('is one line and exit 2 for want of %s, and sends nothing', async (_title, options, env, says) => {
      let calls = 0;
      const listener = () => calls++;
      const ran = await serve(listener, (url) => cli([...command, '--base-url', url, ...options], { env }));
      expect(ran.stderr).toMatch(/^Failed to start: no account is known [^\n]+\n$/);
      expect(ran.stderr).toMatch(says);
      expect({ calls, code: ran.code, stdout: ran.stdout }).toEqual({ calls: 0, code: 2, stdout: '' });
    });
  },
);

it.each(['verify', 'check'])('%s takes app and user from --config', async (command) => {
  const config = JSON.stringify({ sdkappid: 1400000000, identifier: 'administrator', groups: [] });
  const file = `${temporaryFolder({ 'config.json': config })}/config.json`;
  const server = await startServer();
  const env = { GROUP_COUNTER_SECRET_KEY: server.account.secretKey };
  const { code } = await cli([command, '--base-url', server.url, '--config', file, ...ONLY], { env });
  await server.close();
  expect(code).toBe(0);
});

type State = { state: string; action: string };

/** Verifies at a mock through a state endpoint that answers so, and keeps what it was asked for. */
async function withStates(
  answer: (asked: State, issued: object) => { status?: number; body?: object },
  command: readonly string[] = ['verify', ...ONLY],
) {
  const server = await startServer();
  const { sdkappid, identifier, secretKey } = server.account;
  const issued = { SDKAppID: sdkappid, Identifier: identifier, UserSig: signUserSig(sdkappid, secretKey, identifier) };
  const asked: State[] = [];
  const ran = await serve(
    (request, response) => {
      let text = '';
      request.on('data', (chunk) => (text += chunk));
      request.on('end', () => {
        const state = JSON.parse(text) as State;
        asked.push(state);
        const { status = 200, body = {} } = answer(state, issued);
        response.writeHead(status).end(JSON.stringify(body));
      });
    },
    (url) => cli([...command, '--base-url', server.url, '--states-url', url]),
  );
  await server.close();
  return { ...ran, asked };
}

describe('a state endpoint', () => {
  it('that issues an account with the empty state is enough', async () => {
    const { code } = await withStates((_, body) => ({ body }));
    expect(code).toBe(0);
  });

  it('that issues one with a real state alone is enough, and is asked to take that state down', async () => {
    const { asked, stderr } = await withStates(({ state }, body) => (state === '' ? {} : { body }));
    expect(stderr).not.toContain('no account is known');
    expect(asked.slice(0, 3).map(({ state, action }) => [state, action])).toEqual([
      ['', 'setup'],
      ['no group', 'setup'],
      ['no group', 'teardown'],
    ]);
  });

  it.each([
    ['verify', ...ONLY],
    ['check', ...ONLY],
    ['load', 'smoke'],
    ['load', 'conformance'],
  ])('that issues none is said in the one line of %s %s', async (...command) => {
    const { code, stderr, stdout } = await withStates(() => ({}), command);
    expect(stderr).toMatch(/^Failed to start: no account .*, and the state endpoint issued none\). Give [^\n]+\n$/);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('that breaks leaves it open whether there is one: exit 3', async () => {
    const { code, stderr, stdout } = await withStates(() => ({ status: 500 }));
    expect(stderr).toMatch(
      /^Failed to finish: no account is known, and the state endpoint answered 500[^\n]+\. Mend the state endpoint, or give [^\n]+\.\n$/,
    );
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  });
});
