import { validateRequest } from '../../../openapi/generated/validators.js';
import { SCENARIOS, type Scenario } from '../../scenarios/all-scenarios.ts';
import { nearestName } from '../../wire/did-you-mean.ts';
import { PACT_SCENARIOS } from '../interaction.ts';
import { reasonLeftOut } from '../left-out.ts';

/**
 * The scenarios of these ids; without any, those whose call every client can send: a request of the right types, and no
 * parameter that is odd. Throws an Error for an id that there is not, with the nearest, and for one without an interaction.
 */
export function chooseScenarios(ids: readonly string[] | undefined): readonly Scenario[] {
  if (ids === undefined) return PACT_SCENARIOS.filter(isUsual);
  if (ids.length === 0)
    refuse('the list of scenarios is empty', 'Name at least one, or leave it out for the usual ones');
  return [...new Set(ids)].map(find);
}

function find(id: string): Scenario {
  const scenario = SCENARIOS.find((one) => one.id === id);
  if (scenario === undefined) {
    const nearest = nearestName(
      id,
      PACT_SCENARIOS.map((one) => one.id),
    );
    const meant = nearest === undefined ? '' : `Did you mean "${nearest}"? `;
    return refuse(`no scenario is called "${id}"`, `${meant}PACT_SCENARIOS has all of them`);
  }
  const reason = reasonLeftOut(scenario);
  return reason === undefined
    ? scenario
    : refuse(`the scenario "${id}" has no interaction, as ${reason}`, 'Leave it out');
}

function isUsual({ call }: Scenario): boolean {
  return call.query === undefined && 'json' in call.body && validateRequest(call.body.json);
}

function refuse(problem: string, instead: string): never {
  throw new Error(`Failed to define a pact: ${problem}. ${instead}.`);
}
