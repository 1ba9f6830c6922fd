import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../contracts/report/check-result.ts';
import { OPERATION_PATH } from '../../../openapi/index.ts';
import { type ClientParts, clientOf, parametersOf, RIGHT } from './build/client.ts';
import { isCode, repeatedWhere, testsOf } from './build/own-tests.ts';
import { judgeClient } from './judge-client.ts';
import { watchParts } from './watch-parts.ts';

/** A defect that shows both ways: `driven` and `watched` are the checks that find it, at `shows`: its case, the groups its tests call for. */
type Both = { driven: string; watched: string; shows: [caseId: string, ...groupIds: string[]] };

const OK: Both['shows'] = ['conclude-ok', 'gck.ok'];
const onRequests = (check: string): Both => ({ driven: check, watched: check, shows: OK });

function asking(change: (parameters: Record<string, string>) => Record<string, string | undefined>) {
  const url: ClientParts['url'] = (one) =>
    `${one.baseUrl}${OPERATION_PATH}?${new URLSearchParams(JSON.parse(JSON.stringify(change(parametersOf(one)))))}`;
  return { url };
}

const DEFECTS: [what: string, parts: Partial<ClientParts>, both: Both][] = [
  [
    'a member in the wrong case',
    { init: (one) => ({ ...RIGHT.init(one), body: JSON.stringify({ groupID: one.request.GroupId }) }) },
    onRequests('client-member-names'),
  ],
  [
    'a parameter in the wrong case',
    asking(({ usersig, ...others }) => ({ ...others, userSig: usersig })),
    onRequests('client-usersig'),
  ],
  ['no random', asking(({ random: _left, ...others }) => others), onRequests('client-random-sent')],
  [
    'a UserSig in a header',
    { init: (one) => ({ ...RIGHT.init(one), headers: { authorization: `Bearer ${one.usersig}` } }) },
    onRequests('client-usersig-in-query-alone'),
  ],
  [
    'a storm after the limit',
    repeatedWhere(isCode(60007), 6, 20),
    {
      driven: 'conclude-retry-after-limit',
      watched: 'client-waits-after-limit',
      shows: ['conclude-60007', 'gck.60007'],
    },
  ],
  [
    'a call again that can only be refused again',
    repeatedWhere(isCode(10004, 10010), 2, 150),
    {
      driven: 'client-repeats-nothing-in-vain',
      watched: 'client-repeats-nothing-in-vain',
      shows: ['conclude-10004', 'gck.10004', 'gck.10010'],
    },
  ],
  [
    'a time-out of 1 s',
    { timeoutMs: 1000 },
    { driven: 'conclude-slow-ok', watched: 'client-waits-3-s', shows: ['conclude-slow-ok', 'gck.slow'] },
  ],
];

/** What both ways say of a client with these parts, by the check that each has for it. */
async function judgeBoth(parts: Partial<ClientParts>, { driven, watched, shows: [caseId, ...groupIds] }: Both) {
  const wanted = ['conclude-ok', caseId, driven];
  const [one, other] = await Promise.all([
    judgeClient({ adapter: clientOf(parts) }, (id) => wanted.includes(id)),
    watchParts(parts, testsOf(...groupIds)),
  ]);
  const outcome = (checks: readonly CheckResult[], check: string) => {
    const { outcome: itself, level } = checks.find(({ id }) => id === check) ?? {};
    return itself === (level === 'must' ? 'failed' : 'observed') ? 'found' : itself;
  };
  return { driven: outcome(one, driven), watched: outcome(other, watched) };
}

describe('a client that is driven and one that is watched', () => {
  it.each(DEFECTS)('are both found to have %s, which the right client has not', async (_what, parts, both) => {
    expect(await judgeBoth(parts, both)).toEqual({ driven: 'found', watched: 'found' });
    expect(await judgeBoth({}, both)).toEqual({ driven: 'passed', watched: 'passed' });
  });
});
