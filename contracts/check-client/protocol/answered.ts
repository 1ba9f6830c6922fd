import { type Said, type SaidCounter, TROUBLE_KINDS } from '../../oracles/conclusion/said.ts';
import { isInteger, isObject, shown } from './started.ts';

/** An answer to a case: a conclusion, or why there is none. */
export type AdapterAnswered =
  | { kind: 'said'; said: Said }
  | { kind: 'unsupported'; reason?: string }
  | { kind: 'adapterError'; message?: string };

type Members = Readonly<Record<string, unknown>>;
type Read = AdapterAnswered | { problem: string };

const READERS: Readonly<Record<string, (value: Members) => Read>> = {
  result: readResult,
  error: readError,
  unsupported: (value) => readTold(value, 'reason', (reason) => ({ kind: 'unsupported', ...reason })),
  adapterError: (value) => readTold(value, 'message', (message) => ({ kind: 'adapterError', ...message })),
};

/** Reads the answer of a line, with numbers as literals; or says what is wrong with it. */
export function readAnswered(line: Members): Read {
  const there = Object.keys(READERS).filter((name) => line[name] !== undefined);
  const [name = ''] = there;
  if (there.length !== 1)
    return {
      problem: `it holds ${there.length === 0 ? 'none' : there.join(' and ')} of ${Object.keys(READERS).join(', ')}`,
    };
  const value = line[name];
  if (!isObject(value)) return { problem: `"${name}" is ${shown(value)}, and must be an object` };
  return READERS[name]?.(value) ?? { problem: `nothing reads ${name}` };
}

function readResult({ counters = [] }: Members): Read {
  if (!Array.isArray(counters)) return { problem: `"counters" is ${shown(counters)}, and must be an array` };
  const read: SaidCounter[] = [];
  for (const item of counters) {
    const literal = isObject(item) ? literalOf(item['Value']) : undefined;
    if (!isObject(item) || typeof item['Key'] !== 'string' || literal === undefined)
      return {
        problem: `a counter is ${shown(item)}, and must have a string as Key and an integer as Value${INSTEAD}`,
      };
    read.push({ key: item['Key'], literal });
  }
  return { kind: 'said', said: { said: 'counters', counters: read } };
}

/** What to write of a counter that the protocol has no form for. */
const INSTEAD =
  '. Write the integer, or its decimal text ("5"). Where the client gave its caller no string or no integer, it took a broken answer for data: it has to fail there, which is written as "error":{"kind":"decode"}';

/** An integer literal, or the canonical decimal string. */
function literalOf(value: unknown): string | undefined {
  if (isInteger(value)) return value.text;
  return typeof value === 'string' && /^-?(0|[1-9][0-9]*)$/.test(value) ? value : undefined;
}

function readError(error: Members): Read {
  const { code, kind, message } = error;
  if (message !== undefined && typeof message !== 'string')
    return { problem: `"message" is ${shown(message)}, and must be a string` };
  const told = message === undefined ? {} : { message };
  if ((code === undefined) === (kind === undefined)) return { problem: '"error" must hold either "code" or "kind"' };
  if (code !== undefined) {
    if (!isInteger(code)) return { problem: `"code" is ${shown(code)}, and must be an integer` };
    return { kind: 'said', said: { said: 'refusal', code: code.text, ...told } };
  }
  const known = TROUBLE_KINDS.find((one) => one === kind);
  if (known === undefined)
    return { problem: `"kind" is ${shown(kind)}, and must be one of ${TROUBLE_KINDS.join(', ')}` };
  return { kind: 'said', said: { said: 'trouble', kind: known, ...told } };
}

function readTold<Name extends string>(
  members: Members,
  name: Name,
  make: (told: { [Told in Name]?: string }) => AdapterAnswered,
): Read {
  const text = members[name];
  if (text === undefined) return make({});
  if (typeof text !== 'string') return { problem: `"${name}" is ${shown(text)}, and must be a string` };
  return make({ [name]: text } as { [Told in Name]?: string });
}
