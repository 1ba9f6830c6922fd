import { isNode } from './contract.ts';

/** A step to the name of any member of an object. */
export const ANY_NAME = '{name}';

/** The same value once with each of these in the place that a pattern of steps names, and once without it. */
export function varied(value: unknown, steps: readonly string[], values: readonly unknown[]): unknown[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [...values];
  if (Array.isArray(value)) {
    const [first, ...others] = value;
    if (step !== '*' && step !== '0') return [];
    const longer =
      rest.length === 0 ? [[], [...value, first ?? 'more'], [...value, ...Array(19).fill(first ?? 'more')]] : [];
    return [...longer, ...varied(first, rest, values).map((one) => [one, ...others])];
  }
  if (!isNode(value)) return [];
  if (step === ANY_NAME)
    return values.filter((name) => typeof name === 'string').map((name) => ({ ...value, [name]: 1 }));
  const { [step]: there, ...without } = value;
  return [without, ...varied(there, rest, values).map((one) => ({ ...value, [step]: one }))];
}

/** The steps of a change below the part of a message that it is in. */
export function stepsBelow({ place }: { place: string }, part: string): string[] {
  return place.slice(part.length).split('/').slice(1);
}
