import { judgeAsExpected, judgeQuestion } from '../../oracles/judge-question.ts';
import { causesOfStates } from '../../scenarios/causes-of-states.ts';
import type { Exchange } from '../../wire/exchange.ts';
import type { Standing } from './ledger.ts';

/** What a call asks for, where it names a group. */
export type AskedGroup = { GroupId: string; keys?: readonly string[] };

/** Whether this is what a good call is answered in these states. Of a group that is not known, no counters are. */
export function isDueIn(exchange: Exchange, { keys }: AskedGroup, { group, app }: Standing): boolean {
  const [cause, ...also] = [
    ...(group?.length === 0 ? (['missing-group'] as const) : []),
    ...causesOfStates(group ?? []),
    ...causesOfStates(app),
  ];
  if (cause) return judgeAsExpected(exchange, { outcome: 'refused', cause, also }, 'no-group').length === 0;
  if (group === undefined) return false;
  const held = group.flatMap(({ params }) => ('GroupCounter' in params ? params.GroupCounter : []));
  return judgeQuestion(exchange, { keys }, held).length === 0;
}

/** What this body asks for; undefined where it names no group. */
export function askedIn(body: string | Uint8Array): AskedGroup | undefined {
  if (typeof body !== 'string') return undefined;
  try {
    const { GroupId, GroupCounterKeys: keys } = JSON.parse(body) as { GroupId?: unknown; GroupCounterKeys?: unknown };
    if (typeof GroupId !== 'string') return undefined;
    return { GroupId, ...(Array.isArray(keys) && { keys: keys.map(String) }) };
  } catch {
    // A call whose body is no JSON object is refused whatever the states.
    return undefined;
  }
}
