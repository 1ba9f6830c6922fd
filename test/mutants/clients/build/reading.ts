import { isInt64, NumberLiteral, readJson } from '../../../../contracts/wire/exact-json.ts';

/** An object of an answer, numbers as literals. */
export type Members = Readonly<Record<string, unknown>>;

/** JSON with all digits of its numbers; throws a SyntaxError for anything else. */
export function readExactly(text: string): unknown {
  const read = readJson(text);
  if (!read.ok) throw new SyntaxError(read.message);
  return read.exact;
}

/** What a strict client makes of an answer. */
export function concludeStrictly(answer: unknown): Members {
  const broken = { error: { kind: 'envelope' } };
  if (!isObject(answer)) return broken;
  const code = integerOf(answer['ErrorCode']);
  if (code === undefined) return broken;
  if (answer['ActionStatus'] === 'FAIL' && code !== '0') return { error: { code: Number(code) } };
  if (answer['ActionStatus'] !== 'OK' || code !== '0') return broken;
  const list = answer['GroupCounter'] ?? [];
  return Array.isArray(list) && list.every(isCounter) ? { result: { counters: list.map(counterOf) } } : broken;
}

export function isObject(value: unknown): value is Members {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof NumberLiteral);
}

/** The text of an integer, or undefined. */
export function integerOf(value: unknown): string | undefined {
  return value instanceof NumberLiteral && /^-?\d+$/.test(value.text) && isInt64(value.text) ? value.text : undefined;
}

function isCounter(one: unknown): one is Members {
  return isObject(one) && typeof one['Key'] === 'string' && integerOf(one['Value']) !== undefined;
}

function counterOf(one: Members): { Key: unknown; Value: string | undefined } {
  return { Key: one['Key'], Value: integerOf(one['Value']) };
}

/** The counters of an answer as lenient clients see them: what is there, as JavaScript reads it. */
export function looseCounters(answer: unknown): { Key: string; Value: unknown }[] {
  const list = (answer as { GroupCounter?: unknown } | null)?.GroupCounter;
  return Array.isArray(list) ? (list as { Key: string; Value: unknown }[]) : [];
}
