import type { Scenario } from '../../scenarios/all-scenarios.ts';
import { createSecrets } from '../../secrets/secrets.ts';
import { interactionOf } from '../interaction.ts';
import { PACT_PROVIDER } from '../pact-options.ts';
import { chooseScenarios } from './choose-scenarios.ts';
import { exampleCall, type PactCall } from './example-call.ts';
import { expectedOf, type PactExpected } from './expected.ts';
import { loadPact } from './load-pact.ts';
import { createWholePact } from './pact-file.ts';
import { type PactConclusion, playInteraction } from './play.ts';

/** What a consumer says of itself, so that it gets its own pact. */
export type DefinePactOptions<Result> = {
  /** Its name, of which the pact is. */
  consumer: string;
  /** Has its client make a call, and waits for it. What it returns or throws is what the client made of the answer. */
  call: (call: PactCall) => Result | Promise<Result>;
  /** Ids of the scenarios that the consumer relies on: of `PACT_SCENARIOS`; by default those whose call every client can send. */
  scenarios?: readonly string[];
  /** Folder of the pact, which is made where it is not there; `pacts` below the current one by default. */
  dir?: string;
  /** The provider's name in the pact; `get_group_counter` by default. */
  provider?: string;
};

/** A scenario of a pact, to be handed to a test runner as `test(title, run)`. */
export type PactTest<Result> = {
  /** Id of the scenario. */
  scenario: string;
  /** The id, and the requirement in a sentence. */
  title: string;
  /** What the client is answered. */
  expected: PactExpected;
  /**
   * Plays it against Pact's mock server, and gives what the client made of it. Rejects where the client sends nothing or
   * another request, and where it throws although counters were answered.
   */
  run: () => Promise<PactConclusion<Result>>;
};

/** A consumer's own pact: its tests, and the path of the file. It is written, anew and whole, once all of them have passed. */
export type DefinedPact<Result> = { tests: readonly PactTest<Result>[]; file: string };

/**
 * The pact of another team's client, from the scenarios of this kit; states and matchers are those of the kit's own pact.
 * Works in every test runner that has `test(title, function)`. Pact, an optional peer, is loaded when a pact is defined; a
 * test says what to do where it is not there. Throws an Error for a scenario that there is not.
 * @example
 * ```ts
 * import assert from 'node:assert/strict';
 * import { createClient, definePact } from 'group-counter-kit/contracts';
 *
 * const { tests } = definePact({
 *   consumer: 'shop',
 *   scenarios: ['all-counters', 'missing-group'],
 *   call: ({ request, random, ...account }) =>
 *     createClient({ ...account, random: () => random }).getGroupCounter(request),
 * });
 *
 * // for (const { title, run } of tests) test(title, run);
 * assert.deepEqual(tests.map(({ scenario }) => scenario), ['all-counters', 'missing-group']);
 * ```
 */
export function definePact<Result>(options: DefinePactOptions<Result>): DefinedPact<Result> {
  const { consumer, call, dir = 'pacts', provider = PACT_PROVIDER } = options;
  const scenarios = chooseScenarios(options.scenarios);
  const pact = createWholePact(consumer, provider, dir);
  const passed = new Set<string>();
  // While the other tests are collected: a runner's time limit holds for the first test too.
  const loading = loadPact();
  loading.catch(() => {});
  // Pact writes one file: one after the other, also where a runner plays tests side by side.
  let before: Promise<unknown> = Promise.resolve();
  const play = async (scenario: Scenario): Promise<PactConclusion<Result>> => {
    const interaction = interactionOf(scenario);
    const own = (await loading)({ consumer, provider, dir: pact.folder() });
    const conclusion = await playInteraction(own, interaction, (baseUrl) => call(exampleCall(interaction, baseUrl)));
    assertRead(scenario, conclusion);
    passed.add(scenario.id);
    if (passed.size === scenarios.length) {
      pact.finish();
      passed.clear();
    }
    return conclusion;
  };
  const tests = scenarios.map((scenario) => ({
    scenario: scenario.id,
    title: `${scenario.id}: ${scenario.title}`,
    expected: expectedOf(scenario),
    run: () => {
      const played = before.then(() => play(scenario));
      before = played.catch(() => {});
      return played;
    },
  }));
  return { tests, file: pact.file };
}

/** A client may throw for a refusal; one that throws for counters cannot read them. */
function assertRead({ id, expect }: Scenario, conclusion: PactConclusion<unknown>): void {
  if (expect.outcome !== 'counters' || !('thrown' in conclusion)) return;
  const { thrown } = conclusion;
  const said = createSecrets().mask(String(thrown));
  const message = `Failed to play the scenario ${id}: the client threw although it was answered with counters: ${said}`;
  throw new Error(message, { cause: thrown });
}
