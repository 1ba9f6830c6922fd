import { readFileSync } from 'node:fs';
import { comparePacts } from '../../../contracts/compare-pact/compare-pacts.ts';
import { readComparedPact } from '../../../contracts/compare-pact/read-pact.ts';
import { requestCauses } from '../../../mocks/request-causes.ts';
import { type PactEdit, type PactPart, pactAfter } from '../../mutants/pacts/pact-edit.ts';
import { PROJECT } from '../../run-program.ts';

const document: unknown = JSON.parse(readFileSync(`${PROJECT}openapi/generated/openapi.json`, 'utf8'));

/** The checks that tell something of a pact after an edit, those that fail it with a mark. */
export async function told(edit: PactEdit['edit']): Promise<string[]> {
  const checks = await comparePacts([readComparedPact(pactAfter(edit), 'pact.json')], { document, requestCauses });
  return checks
    .filter(({ outcome }) => outcome === 'failed' || outcome === 'observed')
    .map(({ id, outcome }) => (outcome === 'failed' ? `! ${id}` : id));
}

/** Places of an answer. */
export const INFO = '$.ErrorInfo';
export const LIST = '$.GroupCounter';
export const KEY = '$.GroupCounter[*].Key';
export const VALUE = '$.GroupCounter[*].Value';
/** What is told where nothing lawful is taken, and where something lawful is not. */
export const untaken = ['! pact-matchers'];
export const observed = ['pact-left-open'];

/** A pact whose answer has these rules. */
export function having(rules: object, change: (parts: PactPart) => void = () => {}): PactEdit['edit'] {
  return (parts) => {
    parts.response.matchingRules.body = Object.fromEntries(
      Object.entries(rules).map(([path, matchers]) => [path, { combine: 'AND', matchers: [matchers].flat() }]),
    );
    change(parts);
  };
}

/** No state says what the group holds. */
export const free = ({ interaction }: PactPart) => {
  interaction.providerStates = [];
};
/** An ErrorInfo of a success. */
export const info =
  (text: string) =>
  ({ response }: PactPart) => {
    response.body.ErrorInfo = text;
  };
/** A refusal in place of the success. */
export const refused = ({ interaction, response }: PactPart) => {
  interaction.providerStates = [];
  response.body = { ActionStatus: 'FAIL', ErrorCode: 10002, ErrorInfo: 'system error' };
};
/** Another Value as the example, of a group of which nothing is known. */
export const likes = (Value: unknown) => (parts: PactPart) => {
  free(parts);
  parts.response.body.GroupCounter[0].Value = Value;
};
/** A second counter in the group, where all are asked for. */
export const holding = (second: number) => (parts: PactPart) => {
  delete parts.request.body.GroupCounterKeys;
  parts.interaction.providerStates[0].params.GroupCounter.push({ Key: 'view', Value: second });
};
/** A list in any order, by the rules of its variants. */
export const contains = (...variants: object[]) => ({
  [LIST]: { match: 'arrayContains', variants: variants.map((rules, index) => ({ index, rules, generators: {} })) },
});
/** One rule of a variant. */
export const of = (path: string, matcher: object) => ({ [path]: { matchers: [matcher] } });
/** The same counter twice as examples. */
export const twice = (parts: PactPart) => {
  parts.response.body.GroupCounter.push({ Key: 'like', Value: 5 });
};
/** A rule for the names of members. */
export const eachKey = (regex: string) => ({ match: 'eachKey', value: 'a', rules: [{ match: 'regex', regex }] });
/** A rule for the values of members or elements. */
export const eachValue = (rule: object) => ({ match: 'eachValue', value: 'a', rules: [rule] });
/** A rule for the status. */
export const status =
  (matcher: object, example = 200) =>
  ({ response }: PactPart) => {
    response.status = example;
    response.matchingRules.status = { combine: 'AND', matchers: [{ match: 'statusCode', ...matcher }] };
  };
