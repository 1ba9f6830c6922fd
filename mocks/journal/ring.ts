/** The latest items, at most `capacity` of them. */
export type Ring<Item> = { push(item: Item): void; kept(): Item[]; size(): number };

export function createRing<Item>(capacity: number): Ring<Item> {
  const items: Item[] = [];
  let oldest = 0;
  return {
    push(item) {
      if (items.length < capacity) items.push(item);
      else {
        items[oldest] = item;
        oldest = (oldest + 1) % capacity;
      }
    },
    kept: () => [...items.slice(oldest), ...items.slice(0, oldest)],
    size: () => items.length,
  };
}
