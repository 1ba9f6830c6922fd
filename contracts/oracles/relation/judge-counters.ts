import type { Cause } from '../../../openapi/generated/constants.ts';
import { codesText } from '../../codes-text.ts';
import type { Finding } from '../../finding.ts';
import type { CountersExpected, ExpectedCounter } from '../../scenarios/scenario.ts';
import type { StateCounter } from '../../scenarios/states.ts';
import { type Answer, member, plainBody } from '../../wire/answer.ts';
import { countersOf, type ReturnedCounter } from '../../wire/counters-of.ts';
import { isInt64, isIntegerLiteral } from '../../wire/exact-json.ts';
import { askedKeys } from '../asked-keys.ts';
import { refusalCodes } from '../cause/refusal.ts';
import { closestCounters } from '../closest.ts';
import { fewFindings } from '../few.ts';
import { quoteJson, quoteNumber, quoteText, quoteValue } from '../quote.ts';
import { isRounded, lackingMember, notAsked, ROUNDED, refusedGood } from '../roots.ts';

/**
 * The call was answered OK with exactly the expected counters, in any order, or refused where that is lawful. `held` is
 * what the group holds, undefined where nobody knows: it tells a counter that was not asked for from one that was invented.
 */
export function judgeCounters(
  answer: Answer,
  expected: CountersExpected,
  held: readonly StateCounter[] | undefined,
): Finding[] {
  const body = plainBody(answer);
  const status = member(body, 'ActionStatus');
  if (status !== 'OK') return judgeRefused(status, member(body, 'ErrorCode'), expected.unless ?? []);
  const returned = Map.groupBy(countersOf(answer), ({ key }) => key);
  const times = new Map([...returned].map(([key, copies]) => [key, copies.length]));
  const due = Map.groupBy(closestCounters(expected, times), ({ Key }) => Key);
  const heldKeys = held && new Set(held.map(({ Key }) => Key));
  const lacksKey = heldKeys !== undefined && askedKeys(answer).some((key) => !heldKeys.has(String(key)));
  const wrong = [...new Set([...due.keys(), ...returned.keys()])].flatMap((key) =>
    judgeKey(key, due.get(key) ?? [], returned.get(key) ?? [], { held: heldKeys?.has(key) ?? true, lacksKey }),
  );
  const lacks = member(body, 'GroupCounter') === undefined ? { root: lackingMember('GroupCounter') } : {};
  return fewFindings(rootedInRounding(wrong), ({ findingOf }) => ({ ...findingOf(), ...lacks }));
}

/** A refusal where counters are due: right for one of these causes alone. */
function judgeRefused(status: unknown, code: unknown, unless: readonly Cause[]): Finding[] {
  const legal = [...new Set(unless.flatMap(refusalCodes))];
  if (status === 'FAIL' && legal.includes(code as number)) return [];
  const [ActionStatus, ErrorCode] = [status, code].map((value) => quoteValue(value ?? null));
  const refusal = `The call was refused with ErrorCode ${quoteJson(ErrorCode)}`;
  const root = status === undefined ? lackingMember('ActionStatus') : refusedGood(ErrorCode);
  if (status !== 'FAIL' || legal.length === 0) {
    const message = `${refusal}; it must be answered OK.`;
    const actual = { ActionStatus, ErrorCode };
    const rooted = { message, ...((status === 'FAIL' || status === undefined) && { root }) };
    return [{ code: 'response.action-status.unexpected', path: '/ActionStatus', expected: 'OK', actual, ...rooted }];
  }
  const message = `${refusal}; of refusals only ${codesText(legal)} would be legal (${unless.join(', ')}).`;
  const rooted = { actual: ErrorCode, message, root };
  return [{ code: 'response.error-code.unexpected', path: '/ErrorCode', expected: legal, ...rooted }];
}

/** Made only when it is shown: of an answer with tens of thousands most never are. `rounded` tells of a wrong value what it may be. */
type Late = { findingOf: () => Finding; rounded?: boolean };

/** Who is off by something shows it in small values too: rounding is the root where nothing else is wrong with any value. */
function rootedInRounding(wrong: readonly Late[]): readonly Late[] {
  if (wrong.some(({ rounded }) => rounded === false)) return wrong;
  return wrong.map((late) => (late.rounded ? { findingOf: () => asRounded(late.findingOf()) } : late));
}

function asRounded(finding: Finding): Finding {
  return {
    ...finding,
    message: `${finding.message.replace(/\.$/, '')}, and that was rounded to a double.`,
    root: ROUNDED,
  };
}

function judgeKey(
  key: string,
  due: readonly ExpectedCounter[],
  returned: readonly ReturnedCounter[],
  { held, lacksKey }: { held: boolean; lacksKey: boolean },
): Late[] {
  const name = () => quoteJson(key);
  const [first] = due;
  if (first === undefined) {
    const code = held ? 'response.counter.not-asked' : 'response.counter.invented';
    return returned.map(({ path, literal }) => ({
      findingOf: () => {
        const message = held ? `The counter ${name()} was not asked for.` : `The group has no counter ${name()}.`;
        const root = held ? { root: notAsked(lacksKey) } : {};
        return { code, path, expected: 'absent', actual: quoteNumber(literal), message, ...root };
      },
    }));
  }
  const surplus = returned.slice(due.length).map(
    ({ path, literal }): Late => ({
      findingOf: () => {
        const message = `The counter ${name()} was returned ${returned.length} times; due: ${due.length}.`;
        return {
          code: 'response.counter.duplicate',
          path,
          expected: due.length,
          actual: quoteNumber(literal),
          message,
        };
      },
    }),
  );
  if (returned.length < due.length) {
    const message = `The counter ${name()} is due and was ${returned.length === 0 ? 'not returned' : 'returned too seldom'}.`;
    const actual = returned.length || 'absent';
    const [path, expected] = ['/GroupCounter', quoteCounter(first)];
    return [{ findingOf: () => ({ code: 'response.counter.missing', path, expected, actual, message }) }];
  }
  const { Value } = first;
  const values = Value === undefined ? [] : returned.flatMap((counter) => judgeValue(name, String(Value), counter));
  return [...surplus, ...values];
}

function judgeValue(name: () => string, due: string, { literal, path }: ReturnedCounter): Late[] {
  // A value in another notation is the schema layer's finding; here only what it amounts to is compared.
  const same =
    literal === due || (isIntegerLiteral(literal) ? isSameInt64(literal, due) : Number(literal) === Number(due));
  if (same) return [];
  const findingOf = (): Finding => {
    const message = `The counter ${name()} is ${quoteText(literal)}; the group holds ${due}.`;
    const [expected, actual] = [quoteNumber(due), quoteNumber(literal)];
    return { code: 'response.counter.value', path: `${path}/Value`, expected, actual, message };
  };
  return [{ findingOf, rounded: isRounded(literal, due) }];
}

function quoteCounter({ Key, Value }: ExpectedCounter): unknown {
  return { Key: quoteValue(Key), ...(Value !== undefined && { Value: quoteNumber(String(Value)) }) };
}

/** Longer literals would only cost time. */
function isSameInt64(literal: string, due: string): boolean {
  return isInt64(literal) && isInt64(due) && BigInt(literal) === BigInt(due);
}
