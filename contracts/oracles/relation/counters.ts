import { isIntegerLiteral } from '../../exact-json.ts';
import type { Finding } from '../../finding.ts';
import type { CountersExpected } from '../../scenarios/scenario.ts';
import type { StateCounter } from '../../states.ts';
import { type Answer, member, plainBody } from '../answer.ts';
import { countersOf, type ReturnedCounter } from '../counters-of.ts';

/**
 * The call was answered OK with exactly the expected counters, in any order. `held` is what the group holds: it tells a
 * counter that was not asked for from one that was invented.
 */
export function judgeCounters(
  answer: Answer,
  { counters, optional = [] }: CountersExpected,
  held: readonly StateCounter[],
): Finding[] {
  const body = plainBody(answer);
  const status = member(body, 'ActionStatus');
  if (status !== 'OK') {
    const actual = { ActionStatus: status ?? null, ErrorCode: member(body, 'ErrorCode') ?? null };
    const message = `The call was refused with ErrorCode ${JSON.stringify(actual.ErrorCode)}; it must be answered OK.`;
    return [{ code: 'response.action-status.unexpected', path: '/ActionStatus', expected: 'OK', actual, message }];
  }
  const returned = Map.groupBy(countersOf(answer), ({ key }) => key);
  const due = Map.groupBy([...counters, ...optional.filter(({ Key }) => returned.has(Key))], ({ Key }) => Key);
  const heldKeys = new Set(held.map(({ Key }) => Key));
  return [...new Set([...due.keys(), ...returned.keys()])].flatMap((key) =>
    judgeKey(key, due.get(key) ?? [], returned.get(key) ?? [], heldKeys.has(key)),
  );
}

function judgeKey(
  key: string,
  due: readonly StateCounter[],
  returned: readonly ReturnedCounter[],
  held: boolean,
): Finding[] {
  const name = JSON.stringify(key);
  const [first] = due;
  if (first === undefined) {
    const code = held ? 'response.counter.not-asked' : 'response.counter.invented';
    const message = held ? `The counter ${name} was not asked for.` : `The group has no counter ${name}.`;
    return returned.map(({ path, literal }) => ({ code, path, expected: 'absent', actual: literal, message }));
  }
  const surplus = returned.slice(due.length).map(({ path, literal }): Finding => {
    const message = `The counter ${name} was returned ${returned.length} times; due: ${due.length}.`;
    return { code: 'response.counter.duplicate', path, expected: due.length, actual: literal, message };
  });
  if (returned.length < due.length) {
    const message = `The counter ${name} is due and was ${returned.length === 0 ? 'not returned' : 'returned too seldom'}.`;
    return [
      {
        code: 'response.counter.missing',
        path: '/GroupCounter',
        expected: first,
        actual: returned.length || 'absent',
        message,
      },
    ];
  }
  return [...surplus, ...returned.flatMap((counter) => judgeValue(name, String(first.Value), counter))];
}

function judgeValue(name: string, due: string, { literal, path }: ReturnedCounter): Finding[] {
  // A value in another notation is the schema layer's finding; here only what it amounts to is compared.
  const same = isIntegerLiteral(literal) ? BigInt(literal) === BigInt(due) : Number(literal) === Number(due);
  if (same) return [];
  const message = `The counter ${name} is ${literal}; the group holds ${due}.`;
  return [{ code: 'response.counter.value', path: `${path}/Value`, expected: due, actual: literal, message }];
}
