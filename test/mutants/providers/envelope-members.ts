import { type Defect, defectsOf } from '../defect.ts';
import { body, text } from '../envelope.ts';

const { altered } = defectsOf('envelope');
const SCHEMA = ['fits-schema', 'response.schema'] as const;

/** Defects in how an answer as a whole is laid out. */
export const SHAPE_DEFECTS: readonly Defect[] = [
  altered(
    'members-in-lower-case',
    'writes member names in lower case',
    ...SCHEMA,
    body((right) => renamed(right, (name) => name.toLowerCase())),
  ),
  altered(
    'members-in-camel-case',
    'writes member names as its language does',
    ...SCHEMA,
    body((right) => renamed(right, (name) => name.charAt(0).toLowerCase() + name.slice(1))),
  ),
  altered(
    'members-in-snake-case',
    'writes member names with underscores',
    ...SCHEMA,
    body((right) => renamed(right, (name) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase())),
  ),
  altered(
    'in-data',
    'wraps its answers in data',
    ...SCHEMA,
    body((right) => ({ code: 0, data: right })),
  ),
  altered(
    'in-response',
    'wraps its answers in Response, as the cloud API does',
    ...SCHEMA,
    body((right) => ({ Response: { ...right, RequestId: 'a1b2' } })),
  ),
  altered(
    'in-array',
    'wraps its answers in an array',
    ...SCHEMA,
    body((right) => [right]),
  ),
  altered(
    'null-body',
    'answers null',
    ...SCHEMA,
    text(() => 'null'),
  ),
  altered(
    'cloud-api-error',
    'refuses as the cloud API does, with Error',
    ...SCHEMA,
    body((right) =>
      right.ActionStatus === 'OK' ? right : { Response: { Error: { Code: 'InvalidParameter', Message: '' } } },
    ),
  ),
  altered(
    'problem-details',
    'refuses with problem details',
    ...SCHEMA,
    body((right) => (right.ActionStatus === 'OK' ? right : { type: 'about:blank', title: 'Bad Request', status: 400 })),
  ),
  altered(
    'repeated-member',
    'writes ErrorCode twice',
    'no-repeated-members',
    'body.repeated-member',
    text((right) => right.replace('"ErrorCode":', '"ErrorCode":0,"ErrorCode":')),
  ),
  altered(
    'repeated-member-of-counter',
    'writes the Key of a counter twice',
    'no-repeated-members',
    'body.repeated-member',
    text((right) => right.replace('"Key":"', '"Key":"like","Key":"')),
  ),
  altered(
    'repeated-counters',
    'writes GroupCounter twice',
    'no-repeated-members',
    'body.repeated-member',
    text((right) => right.replace('"GroupCounter":', '"GroupCounter":[],"GroupCounter":')),
  ),
];

function renamed(value: unknown, rename: (name: string) => string): object {
  return JSON.parse(
    JSON.stringify(value, (_key, item) => (typeof item === 'bigint' ? Number(item) : item)),
    (_key, item) =>
      item !== null && typeof item === 'object' && !Array.isArray(item)
        ? Object.fromEntries(Object.entries(item).map(([name, member]) => [rename(name), member]))
        : item,
  ) as object;
}
