import { askedKeys } from '../oracles/asked-keys.ts';
import type { Held } from '../scenarios/lawful.ts';
import type { StateCounter } from '../scenarios/states.ts';
import { member } from '../wire/answer.ts';
import { readJson } from '../wire/exact-json.ts';
import type { ComparedInteraction } from './compared-interaction.ts';
import type { StandInAsk } from './stand-in-counters.ts';
import type { PactState } from './states-of-pact.ts';

/** What the call of an interaction asks for, and what is known of the group: where a state of ours says what it holds. */
export type AskedOfPact = {
  keys: readonly unknown[] | null | undefined;
  held: Exclude<Held, 'no-group'>;
  ask: StandInAsk;
};

export function askedBy({ exchange: { request } }: ComparedInteraction, states: readonly PactState[]): AskedOfPact {
  const body = readJson(request.body);
  const plain = body.ok ? body.plain : undefined;
  const list = askedKeys({ request });
  const held = heldBy(states);
  const strings = list.filter((key) => typeof key === 'string');
  const keys = strings.length > 0 ? strings : held?.map(({ Key }) => Key);
  return {
    keys: member(plain, 'GroupCounterKeys') === undefined ? undefined : list,
    held: held ?? 'unknown',
    ask: { keys, held },
  };
}

/** The counters of a state that makes the group; undefined where none tells them. */
function heldBy(states: readonly PactState[]): readonly StateCounter[] | undefined {
  const [counters] = states
    .filter(({ state }) => state === 'a group with counters')
    .map(({ params }) => member(params, 'GroupCounter'));
  return Array.isArray(counters) && counters.every(isCounter) ? counters : undefined;
}

function isCounter(value: unknown): value is StateCounter {
  const held = member(value, 'Value');
  return typeof member(value, 'Key') === 'string' && (typeof held === 'string' || typeof held === 'number');
}
