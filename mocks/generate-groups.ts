import { SCENARIOS } from '../contracts/scenarios/all-scenarios.ts';
import { ROOT } from '../openapi/generate.ts';
import { UNKNOWNS } from '../openapi/generated/constants.ts';
import { type RenderedFiles, writeFiles } from '../openapi/generator/drift.ts';
import { exactText } from '../openapi/generator/exact-text.ts';

/** Scenarios whose group is a test group too, by the id of the scenario. */
const SCENARIO_IDS = [
  'all-counters',
  'no-counters',
  'int64-values',
  'keys-byte-for-byte',
  'twenty-counters',
  'type-private',
  'type-public',
  'type-chatroom',
  'type-avchatroom',
];

/**
 * What test groups take from the scenario table, as data by itself: whoever imports the fixtures does not wait for the whole
 * table. Writes nothing. Throws an Error for a scenario that does not begin with a group.
 */
export function renderScenarioGroups(): RenderedFiles {
  const groups = Object.fromEntries(SCENARIO_IDS.map((id) => [id, groupOf(id)]));
  const counters = Object.fromEntries(Object.keys(UNKNOWNS).flatMap(countersOf));
  return {
    'mocks/fixtures/generated/scenario-groups.ts': `// Generated from contracts/scenarios/ by \`npm run generate\`. Do not edit.
/** The groups of scenarios that are test groups too, by the id of the scenario. */
export const SCENARIO_GROUPS = ${exactText(groups)} as const;

/** The counters of the group in the scenario about an unknown, where it has one. */
export const UNKNOWN_COUNTERS = ${exactText(counters)} as const;
`,
  };
}

function groupOf(id: string): object {
  const scenario = SCENARIOS.find((one) => one.id === id);
  const given = scenario?.given[0];
  if (scenario === undefined || given?.state !== 'a group with counters')
    throw new Error(`Failed to make the test group gck.${id}: no scenario of this id begins with a group.`);
  const { GroupCounter, Type } = given.params;
  return { title: scenario.title, GroupCounter, ...(Type && { Type }) };
}

function countersOf(unknown: string): [string, unknown][] {
  const scenario = SCENARIOS.find((one) => one.expect.outcome === 'unknown' && one.expect.unknown === unknown);
  const given = scenario?.given[0];
  return given?.state === 'a group with counters' ? [[unknown, given.params.GroupCounter]] : [];
}

if (import.meta.main) writeFiles(ROOT, renderScenarioGroups());
