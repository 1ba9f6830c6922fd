import { type DocumentNode, pointerTo } from './contract.ts';

/** An entry of a list in both contracts, by its name. */
export type NamedPair = { name: string; path: string; was?: DocumentNode; is?: DocumentNode };

/** Entries of two lists by their name, with where they stand: in the new one, or where they are gone in the old. */
export function namedPairs(
  pointer: string,
  old: readonly DocumentNode[],
  next: readonly DocumentNode[],
  key: string,
): NamedPair[] {
  const names = new Set([...old, ...next].map((node) => String(node[key])));
  const at = (list: readonly DocumentNode[], name: string) => list.findIndex((node) => String(node[key]) === name);
  return [...names].map((name) => {
    const [was, is] = [old[at(old, name)], next[at(next, name)]];
    return { name, path: pointerTo(pointer, at(is ? next : old, name)), ...(was && { was }), ...(is && { is }) };
  });
}
