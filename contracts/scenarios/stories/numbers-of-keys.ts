import { LIMITS } from '../../../openapi/generated/constants.ts';
import { ask, counters, group } from '../build-scenario.ts';
import type { StateCounter } from '../states.ts';
import { type Story, step, story } from './build-story.ts';

const GROUP = 'kit-number-of-keys';
const SIZE = LIMITS.countersPerGroup;

/** A full group, whose last key is as long as a key may be. */
function full(value: (at: number) => number): readonly StateCounter[] {
  return Array.from({ length: SIZE }, (_, at) => ({
    Key: at === SIZE - 1 ? 'k'.repeat(LIMITS.keyBytes) : `key-${at + 1}`,
    Value: value(at),
  }));
}

const BEFORE = full((at) => at + 1);
const AFTER = full((at) => 1000 - at);

/** A call for the last so many keys, so that the longest is always among them. */
function choice(held: readonly StateCounter[], number: number) {
  const chosen = held.slice(-number);
  return {
    call: ask(
      GROUP,
      chosen.map(({ Key }) => Key),
    ),
    due: counters(chosen),
  };
}

/** Every number of keys in turn, on a group that holds these. */
function everyNumber(held: readonly StateCounter[]) {
  return held.map((_, at) => {
    const { call, due } = choice(held, at + 1);
    return step(call, due, at === 0 ? [group(GROUP, held)] : undefined);
  });
}

/** Calls for one key, for two, and so on up to as many as a group may hold; twice, with other values the second time. */
export const NUMBER_STORIES: readonly Story[] = [
  story(
    'any-number-of-keys',
    `A call that names keys is answered with those counters as they are, for any number of keys from 1 to ${SIZE}.`,
    '[page]: GroupCounterKeys lists the keys of the counters to get; [update]: a group has up to 20 counters, a key up to 128 bytes',
    [...everyNumber(BEFORE), ...everyNumber(AFTER)],
  ),
];
