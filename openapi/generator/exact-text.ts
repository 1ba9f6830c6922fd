/** JSON text of a value read with bigint integers: each integer is written as its literal. Two spaces of indent. */
export function exactText(value: unknown): string {
  return JSON.stringify(value, (_key, item) => (typeof item === 'bigint' ? JSON.rawJSON(String(item)) : item), 2);
}

/** The same value with ordinary numbers, for tools that know no bigint. Integers beyond 2^53 are rounded. */
export function withNumbers<Value>(value: Value): Value {
  return JSON.parse(exactText(value)) as Value;
}
