import { expect, it } from 'vitest';
import { isAppWide, STATE_NAMES } from '../../../contracts/scenarios/states.ts';
import config from '../../../contracts/schemas/config.schema.json' with { type: 'json' };
import { validateConfig, validateWaivers } from '../../../contracts/schemas/generated/validators.js';
import waivers from '../../../contracts/schemas/waivers.schema.json' with { type: 'json' };
import { GROUP_TYPES, LIMITS } from '../../../openapi/generated/constants.ts';

const { GroupId, state, Type } = config.properties.groups.items.properties;

it('the schema of a configuration names the states of groups, the types and the limits that there are', () => {
  expect(state.enum.toSorted()).toEqual(STATE_NAMES.filter((name) => !isAppWide(name)).toSorted());
  expect(Type.enum).toEqual(Object.keys(GROUP_TYPES));
  expect(GroupId).toMatchObject({ maxLength: LIMITS.groupIdBytes });
  expect(GroupId.description).toContain(`${LIMITS.groupIdBytes} bytes`);
});

type Schema = {
  description?: string;
  enum?: unknown;
  $ref?: string;
  properties?: Record<string, Schema>;
  definitions?: Record<string, Schema>;
  items?: Schema;
};

/** Places of a schema that do not say what to give there. */
function silent(schema: Schema, place: string): string[] {
  const { description, enum: names, $ref, properties = {}, definitions = {}, items } = schema;
  return [
    ...(description === undefined && names === undefined && $ref === undefined ? [place] : []),
    ...Object.entries({ ...properties, ...definitions }).flatMap(([name, one]) => silent(one, `${place}/${name}`)),
    ...(items === undefined ? [] : silent(items, `${place}/items`)),
  ];
}

it('every place of a file has a sentence on what to give', () => {
  expect([...silent(config, 'config'), ...silent(waivers, 'waivers')]).toEqual([]);
  expect(silent({ properties: { mute: {} } }, '')).toEqual(['', '/mute']);
});

const WAIVER = { check: 'missing-group', reason: 'known', until: '2030-12-31' };
const { until: _, ...ENDLESS } = WAIVER;
const $schema = './node_modules/group-counter-kit/contracts/schemas/waivers.schema.json';

it('an editor takes for right what the program does: both forms of waivers, and files that name their schema', () => {
  for (const right of [[WAIVER], { waivers: [WAIVER] }, { $schema, waivers: [] }])
    expect(validateWaivers(right), JSON.stringify(right)).toBe(true);
  for (const wrong of [[ENDLESS], { waivers: [ENDLESS] }, { $schema }, { waivers: [], more: 1 }, 'missing-group'])
    expect(validateWaivers(wrong), JSON.stringify(wrong)).toBe(false);
  expect(validateConfig({ $schema: 'config.schema.json', sdkappid: 1400000000 })).toBe(true);
});
