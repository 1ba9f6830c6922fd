import type { Finding } from '../finding.ts';
import { quoteJson, quoteText, quoteValue } from '../oracles/quote.ts';
import { NumberLiteral } from '../wire/exact-json.ts';
import type { ComparedInteraction } from './compared-interaction.ts';
import { takesOk } from './judge-by-rules.ts';
import type { PactStandIn } from './stand-in.ts';
import type { Replaced } from './stand-in-counters.ts';

/** Examples that no provider gives, though the pact takes what one gives. */
export function judgeExamples({ exchange, rules }: ComparedInteraction, { replaced, lacking }: PactStandIn): Finding[] {
  const { status } = exchange.response;
  const ofStatus = takesOk(rules.status) && status !== 200 ? [{ path: 'status', example: status, standIn: 200 }] : [];
  const others = [...ofStatus, ...replaced].map(insteadOf);
  if (lacking.length === 0) return others;
  const message = `The client was tested with an answer that lacks ${lacking.join(', ')}, which every provider gives.`;
  return [...others, { code: 'pact.example', path: '', expected: 'a whole answer', actual: lacking, message }];
}

function insteadOf({ path, example, standIn }: Replaced): Finding {
  const message = `The client was tested with ${shownValue(example)}, which no provider answers here; it will meet such as ${shownValue(standIn)}.`;
  return { code: 'pact.example', path, expected: quoteValue(standIn), actual: quoteValue(example), message };
}

/** A value as a message says it. */
export function shownValue(value: unknown): string {
  return value instanceof NumberLiteral ? quoteText(value.text) : quoteJson(value);
}
