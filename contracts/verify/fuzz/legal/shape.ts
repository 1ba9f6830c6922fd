import fc from 'fast-check';
import type { Cause } from '../../../../openapi/generated/constants.ts';
import type { UrlStyle } from '../arrange-url.ts';
import type { BodyStyle } from './write-body.ts';

/** How a legal call is put into bytes; none of it changes what is asked for. `random` null leaves it out. */
export type Shape = {
  random: string | null;
  contentType: string | null;
  body: BodyStyle;
  url: UrlStyle;
  unknown: readonly (readonly [string, unknown])[];
};

const PLAIN_TYPE = 'application/json';

/** Shapes of calls; the plain ones come first when a failing one is made smaller. */
export const SHAPE: fc.Arbitrary<Shape> = fc.record({
  random: fc.oneof(
    { weight: 12, arbitrary: fc.nat({ max: 0xffffffff }).map(String) },
    { weight: 2, arbitrary: fc.constantFrom('0', '4294967295') },
    { weight: 1, arbitrary: fc.constantFrom(null, '4294967296', '-1', 'dice', '1.5', '') },
  ),
  contentType: mostly<string | null>(PLAIN_TYPE, [`${PLAIN_TYPE}; charset=utf-8`, `${PLAIN_TYPE};charset=UTF-8`, null]),
  body: fc.record({
    space: mostly('', [' ', '\n', '\t', '\r\n', '\n    ']),
    escapes: mostly<BodyStyle['escapes']>('none', ['needless', 'all']),
    reversed: fc.boolean(),
  }),
  url: fc.record({
    rotated: fc.nat({ max: 4 }),
    encoded: fc.constantFrom('no', 'no', 'capital', 'small'),
    extra: mostly<UrlStyle['extra']>(undefined, ['trace', 'lang', '_', 'callback', 'x-y']),
  }),
  unknown: fc.oneof(
    { weight: 9, arbitrary: fc.constant<Shape['unknown']>([]) },
    { weight: 1, arbitrary: fc.tuple(fc.tuple(unknownName(), unknownValue())) },
  ),
});

/** The causes for which a call of this shape may be refused, as no source settles whether its shape is accepted. */
export function doubtsOf({ random, contentType, url, unknown }: Shape): Cause[] {
  return [
    ...(!random ? (['random-absent'] as const) : []),
    ...(random !== null && !isUint32(random) ? (['random-malformed'] as const) : []),
    ...(contentType === PLAIN_TYPE ? [] : (['parameter-malformed', 'body-not-json'] as const)),
    ...(url.extra === undefined ? [] : (['parameter-malformed'] as const)),
    ...(unknown.length > 0 ? (['member-unknown'] as const) : []),
  ];
}

function mostly<Value>(usual: Value, others: readonly Value[]): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
}

function unknownName(): fc.Arbitrary<string> {
  return fc.constantFrom('Unknown', 'constructor', '__proto__', 'toString', '', 'Limit', '日本', 'Group Id');
}

function unknownValue(): fc.Arbitrary<unknown> {
  return fc.constantFrom<unknown>(null, 0, -1.5, true, '', 'text', [], {}, [[1, { deep: null }]], { GroupId: 'other' });
}

function isUint32(text: string): boolean {
  return /^(0|[1-9][0-9]*)$/.test(text) && Number(text) <= 0xffffffff;
}
