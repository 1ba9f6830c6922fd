import { caching, callOf, groupOf, keyListOf, reading } from '../build/memory.ts';
import { isOk } from '../build/replies.ts';
import { remembering } from '../build/service.ts';
import { type Defect, defectsOf } from '../defect.ts';
import type { counters } from '../envelope.ts';

const { provided } = defectsOf('state');

/** Defects of what is kept: stale answers, and answers of another call. */
export const STALE_DEFECTS: readonly Defect[] = [
  provided('cached-by-call', 'keeps its answer to a call for good', 'fresh-after-change', undefined, caching(callOf)),
  provided(
    'cached-for-a-second',
    'keeps its answer to a call for a second',
    'fresh-after-change',
    undefined,
    caching(callOf, isOk, 1000),
  ),
  provided(
    'cached-for-a-minute',
    'keeps its answer to a call for a minute',
    'fresh-after-change',
    undefined,
    caching(callOf, isOk, 60_000),
  ),
  provided(
    'cached-by-group',
    'keeps its answer for a group, whatever keys are asked',
    'filtered-all',
    undefined,
    caching(groupOf),
  ),
  provided(
    'cached-by-keys',
    'keeps its answer to keys, whatever group is asked',
    'groups-in-turn',
    undefined,
    caching(keyListOf),
  ),
  provided(
    'cached-by-joined-keys',
    'keeps its answer by the keys joined with commas, one of which holds a comma',
    'keys-in-turn',
    'response.counter.missing',
    caching((members) => `${groupOf(members)}/${[members.GroupCounterKeys ?? []].flat().join(',')}`),
  ),
  provided(
    'cached-by-length',
    'keeps its answer by the length of the GroupId',
    'fuzz-legal-requests',
    undefined,
    caching((members) => `${groupOf(members).length}${keyListOf(members)}`),
  ),
  provided(
    'dismissal-unseen',
    'answers for a group that was dismissed since',
    'fresh-after-dismissal',
    undefined,
    reading((_nth, reply, last) => (!isOk(reply) && last !== undefined && isOk(last) ? last : reply), callOf),
  ),
  provided(
    'creation-unseen',
    'goes on refusing a group that was made since',
    'fresh-after-creation',
    undefined,
    caching(callOf, (reply) => !isOk(reply)),
  ),
  provided(
    'written-a-read-later',
    'shows what was written at the second read',
    'fresh-after-change',
    undefined,
    reading((_nth, reply, last) => (last === undefined ? reply : last), callOf),
  ),
  provided(
    'replica-behind',
    'reads every other time from a copy that is a write behind',
    'fresh-after-change',
    undefined,
    reading((nth, reply, last) => (nth % 2 === 0 && last !== undefined ? last : reply), callOf),
  ),
  provided(
    'answers-a-call-late',
    'answers each call with the answer to the one before',
    'all-counters',
    undefined,
    remembering(() => {
      let last: Parameters<ReturnType<typeof counters>>[0] | undefined;
      return (reply) => {
        const answer = last ?? reply;
        last = reply;
        return answer;
      };
    }),
  ),
];
