import { CAUSES } from '../../openapi/generated/constants.ts';
import { codesText } from '../codes-text.ts';
import type { Finding } from '../finding.ts';
import { NumberLiteral } from '../wire/exact-json.ts';
import type { AskedOfPact } from './asked.ts';
import type { ComparedInteraction } from './compared-interaction.ts';
import { expectedAt, expectedMembers, isJsonObject } from './expected-body.ts';
import { hasMatcher, ruleAt } from './matching-rules.ts';
import { findNarrowCounters } from './narrow-counters.ts';
import { causesOfCode, type LegalRefusals } from './refusals.ts';
import type { PactStandIn } from './stand-in.ts';
import { takes } from './takes.ts';
import { isNameTaken } from './takes-container.ts';

/** What an interaction demands though a provider that follows every source may do otherwise. Nothing forbids to demand it. */
export function findLeftOpen(
  interaction: ComparedInteraction,
  standIn: PactStandIn,
  legal: LegalRefusals,
  asked: Pick<AskedOfPact, 'keys' | 'held'>,
): Finding[] {
  return [
    ...ofInfo(interaction, standIn),
    ...ofCode(interaction, standIn, legal),
    ...ofCounters(interaction, standIn),
    ...ofHeaders(interaction),
    ...ofNames(interaction),
    ...(standIn.outcome === 'OK' ? findNarrowCounters(interaction, asked) : []),
  ];
}

/** A name that no page has, to see whether more members than it names will do. */
const ANOTHER_NAME = 'AnotherMember';

function ofNames({ rules }: ComparedInteraction): Finding[] {
  const places = [[], ['GroupCounter', '0']].filter((path) => !isNameTaken(rules.body, path, ANOTHER_NAME));
  const message = 'The pact takes no member but those that its rule names: a right provider may give others.';
  return places.map((path) =>
    open(path.map((name) => `/${name}`).join(''), 'any other member', 'a rule that refuses it', message),
  );
}

function open(path: string, expected: unknown, actual: unknown, message: string): Finding {
  return { code: 'pact.open', path, expected, actual, message };
}

/** A text that nobody writes but to see whether any text will do. */
const ANOTHER_TEXT = 'another text';

function ofInfo(interaction: ComparedInteraction, { outcome }: PactStandIn): Finding[] {
  const { ErrorInfo } = expectedMembers(interaction) ?? {};
  if (typeof ErrorInfo !== 'string') return [];
  if (!expectedAt(interaction, ['ErrorInfo'], ErrorInfo).takes(ANOTHER_TEXT)) {
    const message =
      'The pact demands this ErrorInfo, which is text for people: a right provider may word it otherwise.';
    return [open('/ErrorInfo', 'any text', ErrorInfo, message)];
  }
  if (outcome === 'FAIL') {
    if (expectedAt(interaction, ['ErrorInfo'], ErrorInfo).takes('')) return [];
    const message = 'The pact demands an ErrorInfo that is not empty: a right provider may leave it so.';
    return [open('/ErrorInfo', 'any text', ErrorInfo, message)];
  }
  // Rules for whatever members there are demand none of them.
  if (hasMatcher(ruleAt(interaction.rules.body, []), 'values', 'eachKey', 'eachValue')) return [];
  const message = 'The pact demands an ErrorInfo of a success: a right provider may leave it out there.';
  return [open('/ErrorInfo', 'a text, or absent', ErrorInfo, message)];
}

/** Other codes of a cause that the code stands for. */
function ofCode(
  interaction: ComparedInteraction,
  { members, outcome }: PactStandIn,
  { causes }: LegalRefusals,
): Finding[] {
  const example = expectedMembers(interaction)?.['ErrorCode'];
  const { ErrorCode } = members;
  if (outcome === 'OK' || example === undefined || !(ErrorCode instanceof NumberLiteral)) return [];
  const code = Number(ErrorCode.text);
  const [cause] = causesOfCode(code).filter((one) => causes.includes(one));
  if (cause === undefined) return [];
  const refused = CAUSES[cause].codes.filter(
    (one) => !expectedAt(interaction, ['ErrorCode'], example).takes(new NumberLiteral(String(one))),
  );
  if (refused.length === 0) return [];
  const message = `The pact demands ErrorCode ${code}: a right provider may refuse for ${cause} with ${codesText(refused)} as well.`;
  return [open('/ErrorCode', CAUSES[cause].codes, code, message)];
}

function ofCounters(interaction: ComparedInteraction, { outcome }: PactStandIn): Finding[] {
  const counters = expectedMembers(interaction)?.['GroupCounter'];
  if (!Array.isArray(counters)) return [];
  if (counters.length === 0) {
    const message = `The pact demands a GroupCounter without counters${outcome === 'OK' ? '' : ' of a refusal'}: a right provider may leave it out.`;
    return [open('/GroupCounter', '[], or absent', [], message)];
  }
  const list = expectedAt(interaction, ['GroupCounter'], counters);
  const isFixed = (item: unknown, at: number) =>
    isJsonObject(item) &&
    typeof item['Key'] === 'string' &&
    !expectedAt(interaction, ['GroupCounter', String(at), 'Key'], item['Key']).takes(ANOTHER_TEXT);
  if (hasMatcher(list.rule, 'arrayContains') || counters.filter(isFixed).length < 2) return [];
  const message = 'The pact demands the counters in this order: a right provider may return them in any.';
  return [open('/GroupCounter', 'any order', 'one order', message)];
}

/** Headers: no source speaks of any. */
function ofHeaders({ exchange: { response }, rules }: ComparedInteraction): Finding[] {
  return Object.entries(response.headers).flatMap(([name, value]) => {
    if (name === 'content-type' && takes(rules.headers.get(name), value, 'application/json')) return [];
    const message = `The pact demands the header ${name} as ${value}: no source says what headers an answer has.`;
    return [open(`header ${name}`, 'any, or none', value, message)];
  });
}
