import { ANSWER_RULES, type AnswerRule } from '../oracles/answer-rules.ts';
import { passingTrouble } from '../oracles/passing-trouble.ts';
import { readAnswer } from '../wire/answer.ts';
import { NumberLiteral } from '../wire/exact-json.ts';
import type { Exchange } from '../wire/exchange.ts';
import type { ComparedInteraction } from './compared-interaction.ts';
import type { PlacedRule } from './matching-rules.ts';
import type { Owned } from './owned.ts';
import type { PactStandIn } from './stand-in.ts';
import { takes } from './takes.ts';

/** Rules of answers that an expected one can be held to: how long it takes, say, stands in no pact. */
const OF_EXAMPLES = [
  'status-200',
  'content-type-json',
  'body-one-json-value',
  'fits-schema',
  'error-code-written-as-integer',
  'no-counters-on-failure',
  'values-written-as-integers',
  'values-int64',
  'keys-128-bytes',
  'error-code-documented',
];

export const PACT_ANSWER_RULES: readonly AnswerRule[] = ANSWER_RULES.filter(({ id }) => OF_EXAMPLES.includes(id));

const JSON_TYPE = 'application/json';

/**
 * The exchange of an interaction with what stands in for the answer that it expects; undefined where that is none of the
 * operation: HTTP 502 and the like, which a client may well be prepared for.
 */
export function exchangeWith(
  { exchange, rules }: ComparedInteraction,
  standIn: PactStandIn | undefined,
): Exchange | undefined {
  if (passingTrouble(exchange)?.kind === 'network') return undefined;
  const { response } = exchange;
  const type = response.headers['content-type'];
  const rule = rules.headers.get('content-type');
  const isOpen = type !== undefined && rule !== undefined && takes(rule, type, JSON_TYPE);
  const headers = isOpen ? { ...response.headers, 'content-type': JSON_TYPE } : response.headers;
  const status = takesOk(rules.status) ? 200 : response.status;
  return {
    ...exchange,
    response: { ...response, status, headers, body: standIn ? textOf(standIn.members) : response.body },
  };
}

/** Whether the status of a pact has a rule that takes the one that this API answers with. */
export function takesOk(rule: PlacedRule | undefined): boolean {
  return rule !== undefined && takes(rule, new NumberLiteral('200'), new NumberLiteral('200'));
}

/** JSON text in which numbers are as they were written. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_key, item) => (item instanceof NumberLiteral ? JSON.rawJSON(item.text) : item));
}

/** What an expected answer breaks whatever was asked. Rules that have nothing to look at are left out. */
export function judgeExpectedByRules(exchange: Exchange): Owned[] {
  const answer = readAnswer(exchange);
  if (answer === undefined) return [];
  const { headers, body } = answer.response;
  const isStated = (id: string) => {
    if (id === 'status-200') return true;
    return id === 'content-type-json' ? headers['content-type'] !== undefined : body !== '';
  };
  const applying = PACT_ANSWER_RULES.filter(({ id, applies }) => isStated(id) && (applies?.(answer) ?? true));
  return applying.map(({ id, judge }) => ({ check: id, findings: judge(answer) }));
}
