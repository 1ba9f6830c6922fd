import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../contracts/finding.ts';
import { seenOf } from '../../../../contracts/verify/calls/note-call.ts';
import type { Ask, Notes } from '../../../../contracts/verify/metamorphic/asker.ts';
import { compareEach } from '../../../../contracts/verify/metamorphic/compare-each.ts';
import type { ComparedGroup } from '../../../../contracts/verify/metamorphic/compared-groups.ts';
import { askAll, type Comparison } from '../../../../contracts/verify/metamorphic/comparison.ts';
import { drawFrom } from '../../../../contracts/verify/metamorphic/draw.ts';
import { createLearnt } from '../../../../contracts/verify/stage/learnt.ts';
import { answered, ok } from '../../oracles/exchanges.ts';
import { REQUEST, stageOf } from '../fuzz/stage-of.ts';

const GROUP: ComparedGroup = { kind: 'own', GroupId: 'kit-own', given: [], held: [] };

/** A comparison in which so many findings of this code are made, told apart by its place. */
function comparison(index: number, count: number, code: Finding['code'] = 'response.unusable'): Comparison {
  const call = { ...askAll({ GroupId: GROUP.GroupId, draw: drawFrom(1) }), random: index };
  const finding: Finding = { code, path: '', expected: '', actual: '', message: String(index) };
  return { base: call, others: [], relate: () => Array.from({ length: count }, () => finding) };
}

/** Makes comparisons, of which each is answered later than the one after it, at a provider whose calls take so long. */
async function compareAt(durationMs: number, comparisons: readonly Comparison[], inTurn = false) {
  const learnt = createLearnt();
  for (let call = 0; call < 5; call++) learnt.width.took(durationMs);
  let [underWay, most] = [0, 0];
  const notes: Notes = { seen: [], moving: new Set() };
  const askInto = ({ seen }: Notes): Ask => {
    return async (call) => {
      most = Math.max(most, ++underWay);
      for (let turn = call.random; turn < comparisons.length; turn++) await new Promise((done) => setImmediate(done));
      underWay -= 1;
      const request = { ...REQUEST, body: String(call.random) };
      seen.push(seenOf({ subject: 'a-check', request, exchange: answered(ok()) }));
      return { call, request, reading: { outcome: 'counters', counters: [] } };
    };
  };
  const asking = { ask: askInto(notes), askInto, notes };
  const compared = await compareEach(
    stageOf(() => answered(ok()), { learnt }),
    asking,
    { check: { inTurn }, group: GROUP },
    comparisons,
  );
  const messages = 'findings' in compared ? compared.findings.map(({ message }) => message.at(-1)) : [];
  return { most, messages, seen: notes.seen.map(({ request }) => request.body) };
}

const many = (...counts: number[]) => counts.map((count, index) => comparison(index, count));

describe('comparisons of a group of our own', () => {
  it('are made side by side where the provider is slow, unless they matter in their order', async () => {
    expect((await compareAt(20, many(0, 0, 0, 0))).most).toBe(4);
    expect((await compareAt(20, many(0, 0, 0, 0), true)).most).toBe(1);
    expect((await compareAt(2, many(0, 0, 0, 0))).most).toBe(1);
  });

  it.each([
    ['three findings', many(0, 1, 2, 1, 3), ['1', '2', '2']],
    [
      'one that was not answered',
      [comparison(0, 1), comparison(1, 1, 'transport.timeout'), comparison(2, 3)],
      ['0', '1'],
    ],
    ['all of them', many(1, 0, 1), ['0', '2']],
  ])('count up to %s, whichever is answered first', async (_title, comparisons, messages) => {
    const [quick, slow] = [await compareAt(2, comparisons), await compareAt(20, comparisons)];
    expect(slow.most).toBe(comparisons.length);
    expect(slow.messages).toEqual(messages);
    expect([slow.messages, slow.seen]).toEqual([quick.messages, quick.seen]);
  });
});
