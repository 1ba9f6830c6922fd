import { NumberLiteral, readJson } from '../wire/exact-json.ts';
import type { ComparedInteraction } from './compared-interaction.ts';
import { type PlacedRule, ruleAt } from './matching-rules.ts';
import { type Scalar, takes } from './takes.ts';

/** A place of an expected answer: what the example has there, and which values the pact would take. */
export type ExpectedPlace = { example: unknown; rule: PlacedRule | undefined; takes: (value: Scalar) => boolean };

/** The members of the body that an interaction expects, numbers as literals; undefined where it expects no JSON object. */
export function expectedMembers({ exchange }: ComparedInteraction): Readonly<Record<string, unknown>> | undefined {
  const read = readJson(exchange.response.body);
  return read.ok && isJsonObject(read.exact) ? read.exact : undefined;
}

/** Whether a value is a JSON object. */
export function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** What an interaction expects at a place of the body of its answer. */
export function expectedAt({ rules }: ComparedInteraction, path: readonly string[], example: unknown): ExpectedPlace {
  const rule = ruleAt(rules.body, path);
  return { example, rule, takes: (value) => takes(rule, example, value) };
}

/** Whether two values are the same text or number, as written. */
export function isAlike(one: unknown, other: unknown): boolean {
  if (one instanceof NumberLiteral && other instanceof NumberLiteral) return one.text === other.text;
  return one === other;
}
