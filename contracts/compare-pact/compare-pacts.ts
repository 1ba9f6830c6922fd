import type { Finding } from '../finding.ts';
import type { CheckDefinition, CheckResult } from '../report/check-result.ts';
import { compareWithDocument, type LoadComparator, type SchemaComparison } from './compare-schema.ts';
import { judgeInteraction } from './judge-interaction.ts';
import type { Owned } from './owned.ts';
import { PACT_CHECKS } from './pact-checks.ts';
import type { ComparedPact } from './read-pact.ts';
import type { RequestCauses } from './refusals.ts';

/** What pacts are compared with, and which checks are wanted. */
export type ComparePactOptions = {
  /** The OpenAPI document of the contract, parsed, as `group-counter-kit/openapi.json` has it. */
  document: unknown;
  /** For which causes a call may be refused by itself: `requestCauses` of `group-counter-kit/server`. */
  requestCauses: RequestCauses;
  /** The wanted checks, by their ids; all when left out. */
  selected?: (id: string) => boolean;
  /** Loads the comparator of schemas; `@pactflow/openapi-pact-comparator` when left out, an optional peer. */
  load?: LoadComparator;
};

/**
 * Holds consumers' pacts, as `readComparedPact` reads them, against the contract: every wanted check, with what it found.
 * Where no pact has a call of the operation, none could run. What breaks is told in the checks; it does not throw.
 */
export async function comparePacts(
  pacts: readonly ComparedPact[],
  { document, requestCauses, selected = () => true, load }: ComparePactOptions,
): Promise<CheckResult[]> {
  const judged = pacts.flatMap(({ interactions }) => interactions.map((one) => judgeInteraction(one, requestCauses)));
  const checks = PACT_CHECKS.filter(({ id }) => selected(id));
  const schema =
    selected('pact-schema') && judged.length > 0 ? await compareWithDocument(judged, document, load) : undefined;
  const owned = [...judged.flatMap((one) => one.owned), { check: 'pact-of-operation', findings: othersIn(pacts) }];
  return checks.map((check) => {
    if (judged.length === 0)
      return { ...check, outcome: 'couldNotRun', reason: NO_CALL, findings: othersOf(check, pacts) };
    if (check.id === 'pact-schema' && schema) return ofSchema(check, schema);
    return resultOf(check, owned);
  });
}

/** Why there is nothing to compare. */
const NO_CALL = 'no pact has a call of the operation';

function ofSchema(check: CheckDefinition, schema: SchemaComparison): CheckResult {
  if (schema.outcome !== 'compared') return { ...check, ...schema, findings: [] };
  const { findings } = schema;
  return { ...check, outcome: findings.length > 0 ? 'failed' : 'passed', findings };
}

/** A check of which no interaction says anything does not apply; it passes on no more than it saw. */
function resultOf(check: CheckDefinition, owned: readonly Owned[]): CheckResult {
  const own = owned.filter((one) => one.check === check.id);
  const findings = own.flatMap((one) => one.findings);
  if (findings.length > 0) return { ...check, outcome: check.level === 'must' ? 'failed' : 'observed', findings };
  if (own.length > 0) return { ...check, outcome: 'passed', findings };
  return { ...check, outcome: 'notApplicable', reason: 'no interaction says anything of it', findings };
}

function othersOf({ id }: CheckDefinition, pacts: readonly ComparedPact[]): Finding[] {
  return id === 'pact-of-operation' ? othersIn(pacts) : [];
}

function othersIn(pacts: readonly ComparedPact[]): Finding[] {
  return pacts
    .flatMap(({ others }) => others)
    .map(({ description, place }) => ({
      code: 'pact.other-call',
      path: place,
      expected: 'a call of the operation',
      actual: description,
      message: `"${description}" is no call of this operation, and was not compared.`,
    }));
}
