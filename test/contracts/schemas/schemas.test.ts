import { expect, it } from 'vitest';
import { isAppWide, STATE_NAMES } from '../../../contracts/scenarios/states.ts';
import config from '../../../contracts/schemas/config.schema.json' with { type: 'json' };
import waivers from '../../../contracts/schemas/waivers.schema.json' with { type: 'json' };
import { GROUP_TYPES, LIMITS } from '../../../openapi/generated/constants.ts';

const { GroupId, state, Type } = config.properties.groups.items.properties;

it('the schema of a configuration names the states of groups, the types and the limits that there are', () => {
  expect(state.enum.toSorted()).toEqual(STATE_NAMES.filter((name) => !isAppWide(name)).toSorted());
  expect(Type.enum).toEqual(Object.keys(GROUP_TYPES));
  expect(GroupId).toMatchObject({ maxLength: LIMITS.groupIdBytes });
  expect(GroupId.description).toContain(`${LIMITS.groupIdBytes} bytes`);
});

type Schema = { description?: string; enum?: unknown; properties?: Record<string, Schema>; items?: Schema };

/** Places of a schema that do not say what to give there. */
function silent({ description, enum: names, properties = {}, items }: Schema, place: string): string[] {
  return [
    ...(description === undefined && names === undefined ? [place] : []),
    ...Object.entries(properties).flatMap(([name, one]) => silent(one, `${place}/${name}`)),
    ...(items === undefined ? [] : silent(items, `${place}/items`)),
  ];
}

it('every place of a file has a sentence on what to give', () => {
  expect([...silent(config, 'config'), ...silent(waivers, 'waivers')]).toEqual([]);
  expect(silent({ properties: { mute: {} } }, '')).toEqual(['', '/mute']);
});
