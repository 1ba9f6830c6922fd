import type { Alter } from '../../../../mocks/http/api.ts';
import type { ServiceRequest } from '../../../../mocks/service/service-request.ts';
import { body, type Counter, counters, type Envelope } from '../../../mutants/envelope.ts';

/** A defective provider, made anew for each run, as some of them remember. */
export type MetamorphicDefect = { breaks: string; check: string; make: () => Alter };

/** Defects that show where answers are compared with each other, and in no single one of them. */
export const METAMORPHIC_DEFECTS: readonly MetamorphicDefect[] = [
  of('answers every seventh call with no counters', 'repeated-call', () => everyNth(7, () => [])),
  of('answers every ninth call with 10004', 'repeated-call', () => refusingEveryNth(9)),
  of('is wrong by one in every fifth answer', 'repeated-call', () => everyNth(5, plusOne)),
  of('stops at the first key that is out of order', 'permuted-keys', () => chosen(inOrderOnly)),
  of('gives values in stored order to keys in asked order', 'permuted-keys', () => chosen(byPosition)),
  of('takes the first key only where keys are not sorted', 'permuted-keys', () => chosen(firstUnlessSorted)),
  of('adds up a counter that is named twice', 'repeated-keys', () => chosen(summed)),
  of('drops the others where a key is named twice', 'repeated-keys', () => chosen(onlyRepeated)),
  of('returns a counter once too often where its key is named twice', 'repeated-keys', () => chosen(onceTooOften)),
  of('takes random as a part of the values', 'changed-random', () => byRandom((random) => BigInt(random % 1000))),
  of('reads random as a signed integer', 'changed-random', () =>
    refusing((r) => Number(parameter(r, 'random')) >= 2 ** 31),
  ),
  of('takes random=0 for absent', 'changed-random', () => refusing((request) => parameter(request, 'random') === '0')),
  of('takes parameters by their place', 'reordered-parameters', () =>
    refusing(({ query }) => query[0]?.[0] !== 'sdkappid'),
  ),
  of('wants contenttype to be the last', 'reordered-parameters', () =>
    refusing(({ query }) => query.at(-1)?.[0] !== 'contenttype'),
  ),
  of('returns one counter of several', 'union-of-keys', () => chosen((right) => right.slice(0, 1))),
  of('leaves out the last of three keys or more', 'union-of-keys', () =>
    chosen((right, keys) => (keys.length > 2 ? right.slice(0, -1) : right)),
  ),
  of('has 0 for a key that is named alone', 'filtered-all', () =>
    chosen((right, keys) => (keys.length === 1 ? zeros(right) : right)),
  ),
  of('returns two counters at most for all', 'filtered-all', () => unnamed((right) => right.slice(0, 2))),
  of('rounds to doubles where no keys are named', 'filtered-all', () => unnamed((right) => right.map(rounded))),
  of('returns a counter for a key that the group lacks', 'filtered-all', () => chosen(invented)),
];

function of(breaks: string, check: string, make: () => Alter): MetamorphicDefect {
  return { breaks, check, make };
}

const plusOne = (right: Counter[]) => right.map((counter) => ({ ...counter, Value: counter.Value + 1n }));
const zeros = (right: Counter[]) => right.map((counter) => ({ ...counter, Value: 0n }));
const rounded = (counter: Counter) => ({ ...counter, Value: BigInt(Number(counter.Value)) - 1n });

function chosen(change: (right: Counter[], keys: string[]) => Counter[]): Alter {
  return counters((right, { GroupCounterKeys: keys }) => (Array.isArray(keys) ? change(right, keys) : right));
}

function unnamed(change: (right: Counter[]) => Counter[]): Alter {
  return counters((right, { GroupCounterKeys: keys }) => (keys === undefined ? change(right) : right));
}

/** Counts OKs only, as a fault in the storage would. */
export function everyNth(nth: number, change: (right: Counter[]) => Counter[]): Alter {
  let calls = 0;
  return counters((right) => (++calls % nth === 0 ? change(right) : right));
}

function refusingEveryNth(nth: number): Alter {
  let calls = 0;
  return refusing(() => ++calls % nth === 0);
}

function refusing(when: (request: ServiceRequest) => boolean): Alter {
  const refuse = body((): Envelope => ({ ActionStatus: 'FAIL', ErrorInfo: 'no', ErrorCode: 10004n }));
  return (reply, request) => (when(request) ? refuse(reply, request) : reply);
}

function byRandom(added: (random: number) => bigint): Alter {
  return (reply, request) => {
    const more = added(Number(parameter(request, 'random')));
    return counters((right) => right.map((one) => ({ ...one, Value: one.Value + more })))(reply, request);
  };
}

function parameter({ query }: ServiceRequest, name: string): string | undefined {
  return query.find(([one]) => one === name)?.[1];
}

function inOrderOnly(right: Counter[], keys: string[]): Counter[] {
  const places = keys.map((key) => right.findIndex(({ Key }) => Key === key));
  const broken = places.findIndex((place, index) => index > 0 && place < (places[index - 1] ?? 0));
  const kept = broken < 0 ? keys : keys.slice(0, broken);
  return right.filter(({ Key }) => kept.includes(Key));
}

function byPosition(right: Counter[], keys: string[]): Counter[] {
  return right.map((counter, index) => ({ ...counter, Key: keys[index] ?? counter.Key }));
}

function firstUnlessSorted(right: Counter[], keys: string[]): Counter[] {
  const sorted = right.every(({ Key }, index) => Key === keys[index]);
  return sorted ? right : right.slice(0, 1);
}

function summed(right: Counter[], keys: string[]): Counter[] {
  const times = (key: string) => BigInt(Math.max(1, keys.filter((one) => one === key).length));
  return right.map((counter) => ({ ...counter, Value: counter.Value * times(counter.Key) }));
}

function onlyRepeated(right: Counter[], keys: string[]): Counter[] {
  const repeated = keys.find((key, index) => keys.indexOf(key) !== index);
  return repeated === undefined ? right : right.filter(({ Key }) => Key === repeated);
}

function onceTooOften(right: Counter[], keys: string[]): Counter[] {
  const repeated = keys.filter((key, index) => keys.indexOf(key) !== index);
  return [...right, ...[...repeated, ...repeated].flatMap((key) => right.filter(({ Key }) => Key === key).slice(0, 1))];
}

function invented(right: Counter[], keys: string[]): Counter[] {
  const lacking = keys.filter((key) => !right.some(({ Key }) => Key === key));
  return [...right, ...lacking.map((Key) => ({ Key, Value: 1n }))];
}
