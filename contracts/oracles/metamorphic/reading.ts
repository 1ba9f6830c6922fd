import type { Finding, Root } from '../../finding.ts';
import { type Answer, member, plainBody, readAnswer } from '../../wire/answer.ts';
import { isIntegerLiteral, NumberLiteral } from '../../wire/exact-json.ts';
import type { Exchange } from '../../wire/exchange.ts';
import { quoteJson, quoteValue } from '../quote.ts';
import { lackingMember } from '../roots.ts';
import { judgeTransport } from '../transport.ts';

/** A counter as an answer has it; `value` is its exact integer as canonical text, whatever its notation. */
export type ReadCounter = { key: string; value: string };

/** What an answer means: counters in any order, a refusal by its code, or nothing that could be compared. */
export type Reading =
  | { outcome: 'counters'; counters: readonly ReadCounter[] }
  | { outcome: 'refused'; code: string }
  | { outcome: 'unusable'; findings: readonly Finding[] };

/** Reads what an exchange means. ErrorInfo, the order of members and that of counters mean nothing. */
export function readingOf(exchange: Exchange): Reading {
  const answer = readAnswer(exchange);
  if (answer === undefined) return { outcome: 'unusable', findings: judgeTransport(exchange) };
  if (!answer.json.ok) return unusable(answer.json.problem, `The answer cannot be compared: ${answer.json.message}.`);
  const status = member(answer.json.plain, 'ActionStatus');
  if (status === 'OK') return { outcome: 'counters', counters: readCounters(answer) };
  if (status === 'FAIL') return { outcome: 'refused', code: textOf(member(answer.json.exact, 'ErrorCode')) };
  const message = `The answer cannot be compared: its ActionStatus is ${quoteJson(status)}.`;
  return unusable(
    quoteValue(status ?? null),
    message,
    status === undefined ? lackingMember('ActionStatus') : undefined,
  );
}

/** The same answer without what its counters amount to, for groups whose counters move. */
export function keysAlone(reading: Reading): Reading {
  if (reading.outcome !== 'counters') return reading;
  return { ...reading, counters: reading.counters.map(({ key }) => ({ key, value: '0' })) };
}

function unusable(actual: unknown, message: string, root?: Root): Reading {
  const finding: Finding = {
    code: 'response.unusable',
    path: '',
    expected: 'OK or FAIL',
    actual,
    message,
    ...(root && { root }),
  };
  return { outcome: 'unusable', findings: [finding] };
}

/** All entries, malformed ones too: what is malformed is the schema layer's finding, that it differs is one of ours. */
function readCounters(answer: Answer): ReadCounter[] {
  const list = answer.json.ok ? member(answer.json.exact, 'GroupCounter') : undefined;
  const plain = member(plainBody(answer), 'GroupCounter');
  if (!Array.isArray(list) || !Array.isArray(plain)) return [];
  return list.map((item: unknown, index) => {
    const key = member(item, 'Key');
    return typeof key === 'string'
      ? { key, value: textOf(member(item, 'Value')) }
      : { key: '', value: JSON.stringify(plain[index]) };
  });
}

function textOf(value: unknown): string {
  if (!(value instanceof NumberLiteral)) return JSON.stringify(value) ?? 'absent';
  const { text } = value;
  // Longer literals than any int64 would only cost time.
  if (isIntegerLiteral(text) && text.length <= 20) return String(BigInt(text));
  return Number.isSafeInteger(Number(text)) ? String(Number(text)) : text;
}
