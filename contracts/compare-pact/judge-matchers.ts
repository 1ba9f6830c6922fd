import type { Finding } from '../finding.ts';
import { quoteValue } from '../oracles/quote.ts';
import { lawfulAnswer } from '../scenarios/lawful.ts';
import { NumberLiteral } from '../wire/exact-json.ts';
import type { AskedOfPact } from './asked.ts';
import type { ComparedInteraction } from './compared-interaction.ts';
import { expectedAt, expectedMembers, isJsonObject } from './expected-body.ts';
import { shownValue } from './judge-examples.ts';
import { hasMatcher } from './matching-rules.ts';
import type { PactStandIn } from './stand-in.ts';
import type { Untaken } from './stand-in-counters.ts';
import { takes } from './takes.ts';
import { isContainerTaken, isNameTaken } from './takes-container.ts';

/** Places of which no lawful answer is taken, or not the one that the group of the state has answered. */
export function judgeMatchers(
  interaction: ComparedInteraction,
  standIn: PactStandIn,
  asked: Pick<AskedOfPact, 'keys' | 'held'>,
): Finding[] {
  return [
    ...ofStatus(interaction),
    ...standIn.untaken,
    ...ofContainers(interaction, standIn),
    ...ofNames(interaction, standIn),
    ...(standIn.outcome === 'OK' ? ofEveryCounter(interaction, asked) : []),
  ].map(({ path, tried }) => {
    const message = `The pact takes nothing there that a provider may answer, ${shownValue(tried)} say.`;
    return { code: 'pact.matcher', path, expected: quoteValue(tried), actual: 'a matcher that refuses it', message };
  });
}

type Refused = Untaken | { path: string; tried: unknown };

/** A rule that refuses the status of every answer, beside an example that it was not made for. */
function ofStatus({ exchange: { response }, rules }: ComparedInteraction): Refused[] {
  const ok = new NumberLiteral('200');
  const isRefused = response.status === 200 && rules.status !== undefined && !takes(rules.status, ok, ok);
  return isRefused ? [{ path: 'status', tried: ok }] : [];
}

/** Rules that no object and no list can fit, or none of JSON. */
function ofContainers({ rules }: ComparedInteraction, { members }: PactStandIn): Refused[] {
  const { GroupCounter } = members;
  const places: readonly (readonly [readonly string[], unknown])[] = [
    [[], members],
    ...(Array.isArray(GroupCounter)
      ? [
          [['GroupCounter'], GroupCounter] as const,
          ...GroupCounter.map((item, at) => [['GroupCounter', String(at)], item] as const),
        ]
      : []),
  ];
  return places.flatMap(([path, value]) =>
    isContainerTaken(rules.body, path, value) ? [] : [{ path: pointerTo(path), tried: kindShown(value) }],
  );
}

/** Rules for names of members that refuse one which every such answer has. */
function ofNames({ rules }: ComparedInteraction, { members, outcome }: PactStandIn): Refused[] {
  const due = ['ActionStatus', 'ErrorCode', ...(outcome === 'FAIL' ? ['ErrorInfo'] : [])];
  const counters: unknown = members['GroupCounter'];
  const listed = Array.isArray(counters) && counters.length > 0;
  const names = [
    ...due.map((name) => [[], name] as const),
    ...(listed ? ['Key', 'Value'].map((name) => [['GroupCounter', '0'], name] as const) : []),
  ];
  return names.flatMap(([path, name]) =>
    isNameTaken(rules.body, path, name) ? [] : [{ path: pointerTo([...path, name]), tried: name }],
  );
}

/** Counters that a group of a state is answered with, each held to what the rules say of every element of the list. */
function ofEveryCounter(
  interaction: ComparedInteraction,
  { keys, held }: Pick<AskedOfPact, 'keys' | 'held'>,
): Refused[] {
  const counters = expectedMembers(interaction)?.['GroupCounter'];
  const lawful = lawfulAnswer({ keys }, held);
  if (!Array.isArray(counters) || held === 'unknown' || lawful.outcome !== 'counters') return [];
  const [example] = counters;
  const { rule } = expectedAt(interaction, ['GroupCounter'], counters);
  if (!isJsonObject(example) || !hasMatcher(rule, 'type', 'eachValue')) return [];
  return lawful.counters.flatMap(({ Key }) => {
    const Value = held.find((one) => one.Key === Key)?.Value;
    const due = { Key, ...(Value !== undefined && { Value: new NumberLiteral(String(Value)) }) };
    return Object.entries(due).flatMap(([name, tried]) => {
      if (example[name] === undefined) return [];
      const isTaken = expectedAt(interaction, ['GroupCounter', '*', name], example[name]).takes(tried);
      return isTaken ? [] : [{ path: `/GroupCounter/0/${name}`, tried }];
    });
  });
}

function pointerTo(path: readonly string[]): string {
  return path.map((name) => `/${name}`).join('');
}

function kindShown(value: unknown): string {
  return Array.isArray(value) ? 'a list' : 'an object';
}
