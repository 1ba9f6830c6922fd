import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../contracts/scenarios/all-scenarios.ts';
import { ask, group } from '../../contracts/scenarios/build-scenario.ts';
import type { Exchange } from '../../contracts/wire/exchange.ts';
import type { MockOptions } from '../../mocks/options.ts';
import { play, serviceDoor } from './doors.ts';

/** The body of the answer to a scenario of the table, under these answers to unknowns. */
async function bodyOf(scenarioId: string, unknowns: MockOptions['unknowns'] & object): Promise<unknown> {
  const scenario = SCENARIOS.find(({ id }) => id === scenarioId);
  if (scenario === undefined) throw new Error(`There is no scenario ${scenarioId}.`);
  const { response }: Exchange = await play(serviceDoor({ unknowns }), scenario);
  return JSON.parse(response?.body ?? '') as unknown;
}

const LIKE = { Key: 'like', Value: 5 };
const UNLIKE = { Key: 'unlike', Value: 1 };
const SHARE = { Key: 'share', Value: 12 };

describe('the shape of an answer', () => {
  it('has its members in one order', async () => {
    expect(Object.keys((await bodyOf('all-counters', {})) as object)).toEqual([
      'ActionStatus',
      'ErrorInfo',
      'ErrorCode',
      'GroupCounter',
    ]);
  });

  it.each([
    ['stored', [LIKE, UNLIKE, SHARE]],
    ['reversed', [SHARE, UNLIKE, LIKE]],
    ['requested', [LIKE, UNLIKE, SHARE]],
  ] as const)('lists all counters in the order %s', async (order, counters) => {
    expect(await bodyOf('all-counters', { 'counter-order': order })).toMatchObject({ GroupCounter: counters });
  });

  it.each([
    ['stored', ['like', 'unlike', 'absent']],
    ['reversed', ['absent', 'unlike', 'like']],
    ['requested', ['unlike', 'absent', 'like']],
  ] as const)(
    'lists named counters in the order %s, those with an invented zero last in the stored one',
    async (order, keys) => {
      const unknowns = { 'counter-order': order, 'missing-key': 'zero' } as const;
      expect(await keysAnswered(['unlike', 'absent', 'like'], unknowns)).toEqual(keys);
    },
  );

  it.each([
    ['empty-array', { GroupCounter: [] }],
    ['absent', {}],
  ] as const)('has no counters as %s', async (answer, list) => {
    expect(await bodyOf('no-counters', { 'no-counters': answer })).toEqual({
      ActionStatus: 'OK',
      ErrorInfo: '',
      ErrorCode: 0,
      ...list,
    });
  });

  it.each([
    ['empty', { ErrorInfo: '' }],
    ['text', { ErrorInfo: 'success' }],
    ['absent', {}],
  ] as const)('has an ErrorInfo on OK that is %s', async (answer, info) => {
    expect(await bodyOf('one-counter', { 'error-info-on-ok': answer })).toEqual({
      ActionStatus: 'OK',
      ErrorCode: 0,
      GroupCounter: [SHARE],
      ...info,
    });
  });

  it.each([
    [{ 'error-info-on-failure': 'text' }, { ErrorInfo: 'this group does not exist' }],
    [{ 'error-info-on-failure': 'empty' }, { ErrorInfo: '' }],
    [{ 'counters-on-failure': 'empty-array' }, { ErrorInfo: 'this group does not exist', GroupCounter: [] }],
  ] as const)('is of a refusal under %o', async (unknowns, members) => {
    expect(await bodyOf('missing-group', unknowns)).toEqual({ ActionStatus: 'FAIL', ErrorCode: 10010, ...members });
  });
});

async function keysAnswered(keys: readonly string[], unknowns: MockOptions['unknowns'] & object): Promise<string[]> {
  const given = [group('kit-order', [LIKE, UNLIKE, SHARE])];
  const { response } = await play(serviceDoor({ unknowns }), { given, call: ask('kit-order', keys) });
  const { GroupCounter } = JSON.parse(response?.body ?? '') as { GroupCounter: { Key: string }[] };
  return GroupCounter.map(({ Key }) => Key);
}
