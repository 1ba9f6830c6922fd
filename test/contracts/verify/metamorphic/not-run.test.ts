import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../../contracts/provider/address.ts';
import { METAMORPHIC_CHECKS } from '../../../../contracts/verify/metamorphic/metamorphic-checks.ts';
import { metamorphicParts } from '../../../../contracts/verify/metamorphic/run-metamorphic.ts';
import { counters } from '../../../mutants/envelope.ts';
import { METAMORPHIC_DEFECTS } from './defects.ts';
import { makeGroup, outcomes, resultOf, runLayer, silentSender } from './run-layer.ts';

const WITHOUT_A_GROUP = ['repeated-call', 'changed-random', 'reordered-parameters'];
const theirs = { states: false, groups: [{ GroupId: 'theirs' }] };

describe('without a group', () => {
  it('the calls that need none are compared on one that cannot exist, and the others name what they need', async () => {
    const run = await runLayer(metamorphicParts, {}, { states: false });
    const expected = METAMORPHIC_CHECKS.map(({ id }) => [id, WITHOUT_A_GROUP.includes(id) ? 'passed' : 'couldNotRun']);
    expect(outcomes(run)).toEqual(Object.fromEntries(expected));
    expect(resultOf(run, 'union-of-keys').reason).toBe('needs a group that exists: give --states-url or --config');
  });

  it('a provider that refuses the same call now with one code and then with another is caught', async () => {
    let calls = 0;
    const alter = (reply: { status: number; headers: Record<string, string>; body: string | Uint8Array }) => {
      const code = ++calls % 2 === 0 ? 10010 : 10015;
      return { ...reply, body: `{"ActionStatus":"FAIL","ErrorCode":${code},"ErrorInfo":"no"}` };
    };
    // By itself: the calls of another check would come between those that are compared, and the codes fall otherwise.
    const selected = (id: string) => id === 'repeated-call';
    const run = await runLayer(metamorphicParts, { alter }, { states: false, selected });
    expect(resultOf(run, 'repeated-call')).toMatchObject({
      outcome: 'failed',
      findings: [
        { code: 'response.relation.refused', expected: { ErrorCode: '10015' }, actual: { ErrorCode: '10010' } },
        {},
        {},
      ],
    });
  });
});

describe('a group that we were told of', () => {
  it('and that is refused could not be compared', async () => {
    const run = await runLayer(metamorphicParts, {}, theirs);
    expect(new Set(Object.values(outcomes(run)))).toEqual(new Set(['couldNotRun']));
    expect(resultOf(run, 'filtered-all').reason).toMatch(/"theirs" is refused with 100(10|15)/);
  });

  it('and that is refused is a finding all the same where the refusal depends on what must not matter', async () => {
    const big = METAMORPHIC_DEFECTS.find(({ breaks }) => breaks === 'reads random as a signed integer');
    for (const seed of [1, 2, 3, 5]) {
      const run = await runLayer(
        metamorphicParts,
        { ...(big && { alter: big.make() }) },
        { ...theirs, seed },
        (server) => makeGroup(server, 'theirs', { like: 5 }),
      );
      expect(resultOf(run, 'changed-random').outcome).toBe('failed');
    }
  });

  it('and that has too few counters shows nothing where several are needed', async () => {
    const run = await runLayer(metamorphicParts, {}, theirs, (server) => makeGroup(server, 'theirs', { like: 5 }));
    expect(outcomes(run)).toMatchObject({ 'permuted-keys': 'couldNotRun', 'filtered-all': 'passed' });
    expect(resultOf(run, 'permuted-keys').reason).toBe('needs a group with 2 counters or more: "theirs" has 1');
  });
});

describe('a group of our own', () => {
  it('that is refused is a finding: the state endpoint has made it', async () => {
    const run = await runLayer(metamorphicParts, {}, { states: true, stage: { states: pretending() } });
    const { outcome, findings } = resultOf(run, 'filtered-all');
    expect(outcome).toBe('failed');
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['response.action-status.unexpected']));
  });

  it('is asked for the keys it was made with, even if they are missing among all', async () => {
    const alter = counters((right, { GroupCounterKeys: keys }) => (keys === undefined ? [] : right));
    expect(resultOf(await runLayer(metamorphicParts, { alter }), 'filtered-all').outcome).toBe('failed');
  });
});

it('after an interrupt nothing is sent', async () => {
  const run = await runLayer(metamorphicParts, {}, { stage: { signal: AbortSignal.abort() } });
  expect(run.seen).toEqual([]);
  expect(run.checks.map(({ outcome, reason }) => [outcome, reason])).toEqual(
    METAMORPHIC_CHECKS.map(() => ['couldNotRun', 'interrupted']),
  );
});

it('an interrupt in the middle ends the check that is under way', async () => {
  const controller = new AbortController();
  let calls = 0;
  const alter = counters((right) => {
    if (++calls === 10) controller.abort();
    return right;
  });
  // However busy the machine is, such a provider is not slow.
  const clock = { now: () => 0, sleep: async () => {} };
  const run = await runLayer(metamorphicParts, { alter }, { stage: { signal: controller.signal, clock } });
  // On a busy machine those that were under way beside it, eight at most, may have been answered already.
  expect(run.seen.length).toBeGreaterThanOrEqual(10);
  expect(run.seen.length).toBeLessThanOrEqual(10 + 8);
  expect(resultOf(run, 'repeated-call')).toMatchObject({ outcome: 'couldNotRun', reason: 'interrupted' });
});

it('three calls in a row without an answer are enough, one of them beside the second', async () => {
  const run = await runLayer(metamorphicParts, {}, { states: false, stage: { sender: silentSender() } });
  expect(run.seen).toHaveLength(2);
  expect(resultOf(run, 'reordered-parameters').reason).toMatch(/3 calls in a row got no answer/);
});

it('a refusal for frequency off loopback, where others of the app may be the cause, is no finding', async () => {
  const { trouble: _, ...exchange } = await silentSender().send();
  const response = { status: 200, headers: {}, utf8: true, body: '{"ActionStatus":"FAIL","ErrorCode":60007}' };
  const sender = { send: async () => ({ ...exchange, response }), close: () => {} };
  const clock = { now: () => 0, sleep: async () => {} };
  const stage = { provider: readAddress({ baseUrl: 'https://staging.example' }), sender, clock };
  const run = await runLayer(metamorphicParts, {}, { states: false, stage });
  expect(resultOf(run, 'repeated-call')).toMatchObject({
    outcome: 'errored',
    reason: "refused for frequency with 60007: others use up the app's limit",
  });
});

function pretending() {
  const made = async () => ({ kind: 'made' as const, account: {} });
  return { enter: made, setup: made, teardown: made };
}
