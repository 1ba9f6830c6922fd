import type { GroupCounterItem } from '../../openapi/generated/types.ts';
import { validateResponse } from '../../openapi/generated/validators.js';
import { member } from '../wire/answer.ts';
import { exactInteger, isInt64, isIntegerLiteral, NumberLiteral, readJson } from '../wire/exact-json.ts';
import { GroupCounterBrokenEnvelope, GroupCounterRefusal, GroupCounterTransportFailure } from './client-failures.ts';

/** Counters of a group [page], in the order of the answer. A Value is a number where that is exact, a bigint otherwise. */
export type Counters = GroupCounterItem[];

/**
 * The counters of an answer that came with HTTP status 200. Throws GroupCounterTransportFailure where the body is no
 * JSON in UTF-8, GroupCounterBrokenEnvelope where it is no answer of this API, GroupCounterRefusal where it says FAIL.
 * A provider may send the UserSig back in its text: `mask` takes it out.
 */
export function readClientAnswer(body: Uint8Array, mask: (text: string) => string): Counters {
  const json = readJson(decode(body));
  if (!json.ok) {
    if (json.problem === 'too-deep') throw new GroupCounterBrokenEnvelope('', `it is ${json.message}.`);
    // Nothing of the body is quoted: a page that shows the URL back would bring a piece of the UserSig with it.
    throw new GroupCounterTransportFailure('not-json', `the body (${body.length} bytes) is not JSON.`, { status: 200 });
  }
  if (!validateResponse(json.plain)) throw broken(validateResponse.errors?.[0]);
  // 10010.0 passes for an integer once it is parsed; strict decoders of other languages do not take it for one.
  const code = integerAt(member(json.exact, 'ErrorCode'), '/ErrorCode');
  if (json.plain.ActionStatus === 'FAIL') {
    throw new GroupCounterRefusal(Number(code), mask(json.plain.ErrorInfo));
  }
  return countersOf(member(json.exact, 'GroupCounter'));
}

function decode(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    // The decoder's own error says nothing more.
    throw new GroupCounterTransportFailure('not-utf8', 'the body is not UTF-8.', { status: 200 });
  }
}

function broken(error: { instancePath: string; message?: string } | undefined): GroupCounterBrokenEnvelope {
  const path = error?.instancePath ?? '';
  return new GroupCounterBrokenEnvelope(path, `${path || 'the body'} ${error?.message ?? 'does not fit'}.`);
}

/** `list` is what the schema found to be an array of counters, or absent. */
function countersOf(list: unknown): Counters {
  return (Array.isArray(list) ? list : []).map((item: unknown, index) => ({
    Key: String(member(item, 'Key')),
    Value: integerAt(member(item, 'Value'), `/GroupCounter/${index}/Value`),
  }));
}

function integerAt(value: unknown, path: string): number | bigint {
  const literal = value instanceof NumberLiteral ? value.text : String(value);
  if (isIntegerLiteral(literal) && isInt64(literal)) return exactInteger(literal);
  throw new GroupCounterBrokenEnvelope(path, `${path} is ${literal}, which is no 64-bit integer.`);
}
