import { setTimeout } from 'node:timers/promises';
import { signUserSig } from '../../../contracts/account/user-sig.ts';
import type { MockOptions } from '../../../mocks/server.ts';
import { behind, type Front, type Whole, write } from '../../mutants/build/front.ts';
import type { Started } from '../../mutants/defect.ts';
import type { LegalProvider } from '../legal-provider.ts';

const ENDPOINT = 'the state endpoint: any 2xx says that the state is made, and a body may issue credentials';
const CONTROL = '/__group-counter/';

const stated = (
  id: string,
  differs: string,
  change: (whole: Whole) => Whole,
  options: MockOptions = {},
): LegalProvider => ({ id, differs, fact: ENDPOINT, provider: answering(change, options) });
const saying =
  (value: object) =>
  (whole: Whole): Whole => ({ ...whole, body: Buffer.from(JSON.stringify(value)) });
const SECOND = { sdkappid: 1400001234, secretKey: 'b'.repeat(64), administrators: ['root', '管理员'] };

/** Right providers whose state endpoint answers otherwise, or issues other credentials. */
export const STATE_VARIATIONS: readonly LegalProvider[] = [
  stated('states-204', 'answers states with HTTP 204', (whole) => ({
    ...whole,
    status: 204,
    headers: {},
    body: Buffer.alloc(0),
  })),
  stated('states-201', 'answers states with HTTP 201', (whole) => ({ ...whole, status: 201 })),
  stated('states-text', 'answers states with a text', (whole) => ({
    ...whole,
    headers: { 'content-type': 'text/plain' },
    body: Buffer.from('done\n'),
  })),
  stated('states-empty-object', 'issues no credentials', saying({})),
  stated('states-array', 'answers states with an array', saying([])),
  stated('states-usersig-alone', 'issues a UserSig without app and user', (whole) => ({
    ...whole,
    body: Buffer.from(String(whole.body).replace(/,"SDKAppID".*\}$/, '}')),
  })),
  stated(
    'states-other-user',
    'issues credentials of another administrator than the given one',
    saying({
      Identifier: 'second',
      SDKAppID: 1400000000,
      UserSig: signUserSig(1400000000, '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e', 'second'),
    }),
    { administrators: ['administrator', 'second'] },
  ),
  {
    id: 'states-300-ms-late',
    differs: 'shows its states 300 ms after they are made',
    fact: 'read-after-write delay: no source says that a change is seen at once',
    concerns: [
      ...['all-counters', 'missing-group', 'no-permission', 'plan-too-low', 'limit-exceeded', 'filtered-all'],
      ...['fresh-after-change', 'fresh-after-creation', 'fresh-after-dismissal', 'fresh-after-permission'],
    ],
    provider: late(300),
  },
  {
    id: 'other-app',
    differs: 'serves another app, with another key and other administrators',
    fact: '[usersig]: each app has a key and administrators of its own',
    provider: SECOND,
  },
  {
    id: 'several-administrators',
    differs: 'has several administrators',
    fact: '[usersig]: each app has administrators of its own',
    provider: { administrators: ['kit', 'administrator', 'root'] },
  },
  {
    id: 'longest-administrator',
    differs: 'has an administrator whose ID has 32 bytes',
    fact: '[usersig]: a user ID has at most 32 bytes',
    provider: { administrators: ['a'.repeat(32)] },
  },
  { id: 'lowest-app', differs: 'serves the app 2', fact: '[page]: sdkappid is a number', provider: { sdkappid: 2 } },
];

/** States are made that long after they are said to be, in their order. */
function late(milliseconds: number): () => Promise<Started> {
  return withStates(async ({ response, answer }) => {
    response.writeHead(200).end();
    await setTimeout(milliseconds);
    await answer();
  });
}

function answering(change: (whole: Whole) => Whole, options: MockOptions): () => Promise<Started> {
  const front: Front = async ({ response, answer }) => {
    const { status, headers, body } = change(await answer());
    response.writeHead(status, headers).end(body);
  };
  return withStates(front, options);
}

/** A right provider that has its own way with states, and no other with calls. */
function withStates(states: Front, options: MockOptions = {}): () => Promise<Started> {
  const front: Front = async (call) => {
    if (call.incoming.url?.startsWith(CONTROL)) await states(call);
    else write(call.response, await call.answer());
  };
  return async () => {
    const started = await behind(() => front, options)();
    return { ...started, statesUrl: `${started.url}${CONTROL}states` };
  };
}
