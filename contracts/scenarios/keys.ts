import { ask, counters, either, group, refused, scenario } from './build-scenario.ts';
import type { Scenario } from './scenario.ts';
import type { StateCounter } from './states.ts';

const LIKE = { Key: 'like', Value: 5 };
const UNLIKE = { Key: 'unlike', Value: 1 };
const BOTH = [LIKE, UNLIKE];
const MANY = Array.from({ length: 25 }, (_, index) => `absent-${index + 1}`);
const LONG = 'k'.repeat(129);

/** What a provider returns that answers absent keys with 0. */
function zeros(keys: readonly string[]): StateCounter[] {
  return keys.map((Key) => ({ Key, Value: 0 }));
}

/** Calls whose keys the page leaves open: every legal answer passes, and which one was seen is reported. */
export const KEY_SCENARIOS: readonly Scenario[] = [
  scenario({
    id: 'missing-key',
    title: 'A key that the group lacks is left out, 0, or refused; the other keys are answered as ever.',
    source:
      '[unstated]: what is answered for a key that the group lacks; [sdk]: such a key is left out; [page]: GroupCounterKeys lists the keys of the counters to get',
    given: [group('kit-missing-key', BOTH)],
    call: ask('kit-missing-key', ['like', 'absent']),
    expect: either('missing-key', {
      omitted: counters([LIKE]),
      zero: counters([LIKE, { Key: 'absent', Value: 0 }]),
      refused: refused('missing-key'),
    }),
    control: 'chosen-counters',
  }),
  scenario({
    id: 'only-missing-keys',
    title: 'A call for nothing but keys that the group lacks is answered with none, zeros, or refused.',
    source:
      '[unstated]: what is answered for a key that the group lacks; [sdk]: such a key is left out; [page]: GroupCounterKeys lists the keys of the counters to get',
    given: [group('kit-only-missing', BOTH)],
    call: ask('kit-only-missing', ['absent']),
    expect: either('missing-key', {
      omitted: counters([]),
      zero: counters([{ Key: 'absent', Value: 0 }]),
      refused: refused('missing-key'),
    }),
    control: 'chosen-counters',
  }),
  scenario({
    id: 'repeated-key',
    title: 'A counter whose key is asked for twice is returned once or twice.',
    source:
      '[unstated]: how often a counter is returned whose key was asked for twice; [page]: GroupCounterKeys lists the keys of the counters to get',
    given: [group('kit-repeated-key', BOTH)],
    call: ask('kit-repeated-key', ['like', 'like']),
    expect: either('repeated-key', { once: counters([LIKE]), 'each-time': counters([LIKE, LIKE]) }),
  }),
  scenario({
    id: 'empty-keys',
    title: 'A call with an empty list of keys is answered with all counters or none, or refused.',
    source:
      '[unstated]: whether an empty list passes a value in; [sdk]: it asks for all counters; [page]: all counters are returned where GroupCounterKeys passes no value in',
    given: [group('kit-empty-keys', BOTH)],
    call: ask('kit-empty-keys', []),
    expect: either('empty-keys', { all: counters(BOTH), none: counters([]), refused: refused('keys-empty') }),
    control: 'all-counters',
  }),
  scenario({
    id: 'null-keys',
    title: 'A call whose GroupCounterKeys is null is answered with all counters or refused.',
    source: '[unstated]: whether null passes a value in; [page]: GroupCounterKeys is an Array',
    given: [group('kit-null-keys', BOTH)],
    call: { body: { json: { GroupId: 'kit-null-keys', GroupCounterKeys: null } } },
    expect: either('null-keys', { all: counters(BOTH), refused: refused('keys-null') }),
    control: 'all-counters',
  }),
  scenario({
    id: 'many-keys',
    title: 'A call for more than 20 keys is answered with those that are there, or refused.',
    source:
      '[unstated]: whether more keys may be asked for than a group can have; [update]: a group has at most 20 counters; [page]: GroupCounterKeys lists the keys of the counters to get',
    given: [group('kit-many-keys', BOTH)],
    call: ask('kit-many-keys', ['like', ...MANY]),
    expect: either('many-keys', { accepted: counters([LIKE], zeros(MANY)), refused: refused('too-many-keys') }),
    control: 'chosen-counters',
  }),
  scenario({
    id: 'long-key',
    title: 'A call for a key over 128 bytes is answered with the other keys, or refused.',
    source:
      '[unstated]: whether a key may be asked for that no group can have; [update]: a Key has at most 128 bytes; [page]: GroupCounterKeys lists the keys of the counters to get',
    given: [group('kit-long-key', BOTH)],
    call: ask('kit-long-key', ['like', LONG]),
    expect: either('long-key', { accepted: counters([LIKE], zeros([LONG])), refused: refused('key-too-long') }),
    control: 'chosen-counters',
  }),
];
