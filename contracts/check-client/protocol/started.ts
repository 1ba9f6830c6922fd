import { member } from '../../wire/answer.ts';
import { NumberLiteral } from '../../wire/exact-json.ts';
import { PROTOCOL } from './lines-out.ts';

/** What a client may be unable to do. Closed set, public. */
export const ABILITIES = ['http', 'https', 'chosen-keys', 'all-keys'] as const;
export type Ability = (typeof ABILITIES)[number];

/** The client that an adapter stands for. */
export type ClientName = { name?: string; version?: string; language?: string };

/** An adapter's answer to the start: `parallel` cases may be in flight at once. `unknown` are abilities of no meaning here. */
export type Started = {
  client: ClientName;
  parallel: number;
  unsupported: readonly Ability[];
  unknown: readonly string[];
};

/** More cases at once than this help nobody. */
const MOST_PARALLEL = 256;

/** Reads the value of `started`, with numbers as literals; or says what is wrong with it. */
export function readStarted(value: unknown): { started: Started } | { problem: string } {
  if (!isObject(value)) return { problem: `"started" is ${shown(value)}, and must be an object` };
  const protocol = value['protocol'];
  if (!isInteger(protocol)) return { problem: `"protocol" is ${shown(protocol)}, and must be ${PROTOCOL}` };
  if (protocol.text !== String(PROTOCOL))
    return { problem: `it speaks protocol ${protocol.text}; this kit speaks ${PROTOCOL}` };
  const parallel = value['parallel'];
  if (parallel !== undefined && !(isInteger(parallel) && /^[1-9][0-9]*$/.test(parallel.text)))
    return { problem: `"parallel" is ${shown(parallel)}, and must be a positive integer` };
  const unsupported = value['unsupported'] ?? [];
  if (!Array.isArray(unsupported) || !unsupported.every((one) => typeof one === 'string'))
    return { problem: `"unsupported" is ${shown(unsupported)}, and must be an array of strings` };
  const client = readClient(value['client']);
  if (client === undefined)
    return { problem: `"client" is ${shown(value['client'])}, and must be an object of strings` };
  return {
    started: {
      client,
      parallel: Math.min(parallel === undefined ? 1 : Number(parallel.text), MOST_PARALLEL),
      unsupported: ABILITIES.filter((ability) => unsupported.includes(ability)),
      unknown: unsupported.filter((one) => !(ABILITIES as readonly string[]).includes(one)),
    },
  };
}

function readClient(value: unknown): ClientName | undefined {
  if (value === undefined) return {};
  if (!isObject(value)) return undefined;
  const client: ClientName = {};
  for (const name of ['name', 'version', 'language'] as const) {
    const text = member(value, name);
    if (text === undefined) continue;
    if (typeof text !== 'string') return undefined;
    client[name] = text;
  }
  return client;
}

/** Whether a value read with literals is a JSON object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof NumberLiteral);
}

/** Whether it is an integer without fraction and exponent. */
export function isInteger(value: unknown): value is NumberLiteral {
  return value instanceof NumberLiteral && /^-?(0|[1-9][0-9]*)$/.test(value.text);
}

/** A value as a sentence quotes it. */
export function shown(value: unknown): string {
  if (value === undefined) return 'absent';
  const text =
    value instanceof NumberLiteral
      ? value.text
      : JSON.stringify(value, (_name, one) => (one instanceof NumberLiteral ? Number(one.text) : one));
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
