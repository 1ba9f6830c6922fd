import { clamp, valued } from '../build/values.ts';
import { type Defect, defectsOf } from '../defect.ts';
import { counters, text } from '../envelope.ts';

const { altered } = defectsOf('data-types');
const NOTATION = ['values-written-as-integers', 'response.counter.notation'] as const;
const NOT_JSON = ['body-one-json-value', 'body.not-json'] as const;
const INT64 = ['int64-values', 'response.counter.value'] as const;

const written = (pattern: RegExp, instead: string) => text((right) => right.replace(pattern, instead));

/** Defects in how integers are written, and in how many of their bits are kept. */
export const INTEGER_DEFECTS: readonly Defect[] = [
  altered(
    'code-with-fraction',
    'writes ErrorCode as 10010.0',
    'error-code-written-as-integer',
    'response.error-code.notation',
    written(/"ErrorCode":(\d+)/, '"ErrorCode":$1.0'),
  ),
  altered(
    'code-with-exponent',
    'writes ErrorCode with an exponent',
    'error-code-written-as-integer',
    'response.error-code.notation',
    written(/"ErrorCode":(\d+)/, '"ErrorCode":$1e0'),
  ),
  altered(
    'code-with-half',
    'adds a half to ErrorCode',
    'fits-schema',
    'response.schema',
    written(/"ErrorCode":(\d+)/, '"ErrorCode":$1.5'),
  ),
  altered('value-with-fraction', 'writes Value as 5.0', ...NOTATION, written(/"Value":(-?\d+)/g, '"Value":$1.0')),
  altered(
    'value-with-exponent',
    'writes Value with an exponent',
    ...NOTATION,
    written(/"Value":(-?\d)(\d+)/g, '"Value":$1.$2e$20'),
  ),
  altered(
    'value-as-double',
    'writes large values as a double is printed',
    ...NOTATION,
    valued((value) => (clamp(value, 2n ** 53n) === value ? value : JSON.rawJSON(Number(value).toExponential()))),
  ),
  altered(
    'value-with-plus',
    'writes a plus before positive values',
    ...NOT_JSON,
    written(/"Value":(\d)/, '"Value":+$1'),
  ),
  altered('value-with-zeros', 'fills values up with zeros', ...NOT_JSON, written(/"Value":(\d)/, '"Value":00$1')),
  altered('value-hexadecimal', 'writes values in hexadecimal', ...NOT_JSON, written(/"Value":(\d)/, '"Value":0x$1')),
  altered('value-with-suffix', 'writes values with an L', ...NOT_JSON, written(/"Value":(\d+)/, '"Value":$1L')),
  altered('value-nan', 'writes NaN for 0', ...NOT_JSON, written(/"Value":0/, '"Value":NaN')),
  altered('value-separated', 'separates thousands', ...NOT_JSON, written(/"Value":(-?\d)(\d{3})/, '"Value":$1_$2')),
  altered(
    'beyond-int64',
    'returns a value beyond int64',
    'values-int64',
    'response.counter.out-of-range',
    written(/9223372036854775807/, '9223372036854775808'),
  ),
  altered(
    'uint64',
    'takes the bits of a value for an unsigned number',
    'values-int64',
    'response.counter.out-of-range',
    valued((value) => BigInt.asUintN(64, value)),
  ),
  altered(
    'int64-rounded',
    'passes values through a double',
    ...INT64,
    valued((value) => BigInt.asIntN(64, BigInt(Number(value)))),
  ),
  altered(
    'double-saturated',
    'stops values at 2^53',
    ...INT64,
    valued((value) => clamp(value, 2n ** 53n - 1n)),
  ),
  altered(
    'float32',
    'passes values through a float',
    ...INT64,
    valued((value) => clamp(BigInt(Math.fround(Number(value))), 2n ** 63n - 1n)),
  ),
  altered(
    'int32',
    'keeps 32 bits of a value',
    ...INT64,
    valued((value) => BigInt.asIntN(32, value)),
  ),
  altered(
    'int32-saturated',
    'stops values at 2^31',
    ...INT64,
    valued((value) => clamp(value, 2n ** 31n - 1n)),
  ),
  altered(
    'fifteen-digits',
    'keeps fifteen digits of a value',
    ...INT64,
    valued((value) => clamp(BigInt(Number(Number(value).toPrecision(15))), 2n ** 63n - 1n)),
  ),
  altered(
    'unsigned',
    'returns negative values without their sign',
    ...INT64,
    valued((value) => (value < 0n ? -(value + 1n) : value)),
  ),
  altered(
    'negative-as-zero',
    'returns 0 for negative values',
    ...INT64,
    valued((value) => (value < 0n ? 0n : value)),
  ),
  altered(
    'chosen-int64-rounded',
    'passes values through a double where their keys are named',
    'chosen-int64-values',
    'response.counter.value',
    counters((right, { GroupCounterKeys: keys }) =>
      keys === undefined
        ? right
        : right.map(({ Key, Value }) => ({ Key, Value: BigInt.asIntN(64, BigInt(Number(Value))) })),
    ),
  ),
];
