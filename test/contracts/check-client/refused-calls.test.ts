import { expect, it } from 'vitest';
import { judgeSeenRequests } from '../../../contracts/check-client/judge-seen-requests.ts';
import { blocksOf, checksOf } from '../../../contracts/report/blocks.ts';
import { OPERATION_PATH } from '../../../openapi/index.ts';
import { clientOf, parametersOf, RIGHT } from '../../mutants/clients/build/client.ts';
import { drive } from '../../mutants/clients/drive.ts';

const CASES = ['conclude-ok', 'conclude-10002', 'conclude-10010', 'conclude-value-negative', 'conclude-value-zero'];
const selected = (id: string) => id.startsWith('client-') || CASES.includes(id);

const asking = (change: (parameters: Record<string, string>) => object) =>
  clientOf({
    url: (one) => `${one.baseUrl}${OPERATION_PATH}?${new URLSearchParams({ ...change(parametersOf(one)) })}`,
  });
const sending = (member: string) =>
  clientOf({ init: (one) => ({ ...RIGHT.init(one), body: JSON.stringify({ [member]: one.request.GroupId }) }) });

it.each([
  ['a member of another name', sending('groupId'), 'group-id-absent', ['client-group-id', 'client-member-names']],
  [
    'another name of a parameter',
    asking(({ usersig, ...more }) => ({ ...more, userSig: usersig })),
    'usersig-absent',
    ['client-usersig'],
  ],
  [
    'a path of its own',
    clientOf({ url: (one) => RIGHT.url(one).replace('counter?', 'counters?') }),
    'wrong-path',
    ['client-path'],
  ],
] as const)(
  '%s comes first, and what is concluded of its refusals in a line under it',
  async (_what, adapter, cause, first) => {
    const { checks } = await drive(adapter, { selected });
    const [block, ...others] = blocksOf(checks.filter(({ outcome }) => outcome === 'failed'));
    expect(block?.root).toBe(`the client's calls are refused for ${cause}`);
    expect(block && checksOf(block).map(({ id }) => id)).toEqual(first);
    expect(block?.after?.map(({ id }) => id).toSorted()).toEqual(CASES.toSorted());
    expect(others).toEqual([]);
  },
);

it('a fault that no call was refused for stands by itself', () => {
  const request = { method: 'POST', url: `${OPERATION_PATH}?random=x`, headers: {}, body: '{}' };
  const fault = { code: 'request.parameter', path: 'query random', expected: '', actual: 'x', message: '' } as const;
  const seen = { request, startedAt: 0, durationMs: 0, kind: 'call', findings: [fault], hints: [] } as const;
  const rootsAt = (cause?: 'group-id-absent' | 'random-malformed') =>
    judgeSeenRequests([{ ...seen, ...(cause && { cause }) }]).flatMap(({ findings }) =>
      findings.map(({ root }) => root),
    );
  expect(rootsAt()).toEqual([undefined]);
  expect(rootsAt('group-id-absent')).toEqual([undefined]);
  expect(rootsAt('random-malformed')).toMatchObject([{ name: expect.stringContaining('random-malformed') }]);
});
