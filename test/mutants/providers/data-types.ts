import { clamp, valued } from '../build/values.ts';
import { type Defect, defectsOf } from '../defect.ts';
import { body, type Counter, counters } from '../envelope.ts';

const { altered } = defectsOf('data-types');
const SCHEMA = ['fits-schema', 'response.schema'] as const;

const inPlaceOf = (name: string, value: unknown) => body((right) => ({ ...right, [name]: value }));
const listed = (change: (list: Counter[]) => unknown) =>
  body((right) => (right.GroupCounter ? { ...right, GroupCounter: change(right.GroupCounter) } : right));

/** Defects in what the members of an answer are: texts for numbers, objects for arrays. */
export const DATA_TYPE_DEFECTS: readonly Defect[] = [
  altered(
    'code-as-text',
    'writes ErrorCode as text',
    ...SCHEMA,
    body((right) => ({ ...right, ErrorCode: String(right.ErrorCode) })),
  ),
  altered(
    'code-null',
    'writes null for ErrorCode 0',
    ...SCHEMA,
    body((right) => ({ ...right, ErrorCode: right.ErrorCode || null })),
  ),
  altered(
    'code-false',
    'writes false for ErrorCode 0',
    ...SCHEMA,
    body((right) => ({ ...right, ErrorCode: right.ErrorCode || false })),
  ),
  altered(
    'status-true',
    'writes true for OK',
    ...SCHEMA,
    body((right) => ({ ...right, ActionStatus: right.ActionStatus === 'OK' })),
  ),
  altered('status-number', 'writes 200 for ActionStatus', ...SCHEMA, inPlaceOf('ActionStatus', 200)),
  altered('error-info-null', 'writes null for ErrorInfo', ...SCHEMA, inPlaceOf('ErrorInfo', null)),
  altered('error-info-number', 'writes a number for ErrorInfo', ...SCHEMA, inPlaceOf('ErrorInfo', 0)),
  altered('error-info-object', 'writes an object for ErrorInfo', ...SCHEMA, inPlaceOf('ErrorInfo', { message: '' })),
  altered(
    'counters-null',
    'writes null where a group has no counters',
    ...SCHEMA,
    listed((list) => (list.length > 0 ? list : null)),
  ),
  altered(
    'counters-object',
    'writes counters as an object by key',
    ...SCHEMA,
    listed((list) => Object.fromEntries(list.map(({ Key, Value }) => [Key, Value]))),
  ),
  altered(
    'single-counter-object',
    'writes a single counter without its array',
    ...SCHEMA,
    listed((list) => (list.length === 1 ? list[0] : list)),
  ),
  altered(
    'counters-empty-object',
    'writes {} where a group has no counters',
    ...SCHEMA,
    listed((list) => (list.length > 0 ? list : {})),
  ),
  altered(
    'counters-empty-text',
    'writes an empty text where a group has no counters',
    ...SCHEMA,
    listed((list) => (list.length > 0 ? list : '')),
  ),
  altered(
    'counters-as-text',
    'writes the array of counters as a text of JSON',
    ...SCHEMA,
    listed((list) => JSON.stringify(list.map(({ Key }) => Key))),
  ),
  altered(
    'counters-as-pairs',
    'writes counters as pairs',
    ...SCHEMA,
    listed((list) => list.map(({ Key, Value }) => [Key, Value])),
  ),
  altered(
    'counters-in-array',
    'puts the array of counters into another',
    ...SCHEMA,
    listed((list) => [list]),
  ),
  altered(
    'null-after-counters',
    'ends the array of counters with null',
    ...SCHEMA,
    listed((list) => [...list, null]),
  ),
  altered(
    'counters-by-index',
    'writes the array of counters as an object by index',
    ...SCHEMA,
    listed((list) => ({ ...list })),
  ),
  altered('value-as-text', 'writes Value as text', ...SCHEMA, valued(String)),
  altered(
    'large-value-as-text',
    'writes a Value beyond 2^53 as text',
    ...SCHEMA,
    valued((value) => (clamp(value, 2n ** 53n) === value ? value : String(value))),
  ),
  altered(
    'value-null',
    'writes null for a Value of 0',
    ...SCHEMA,
    valued((value) => value || null),
  ),
  altered(
    'value-absent',
    'leaves out a Value of 0',
    ...SCHEMA,
    valued((value) => value || undefined),
  ),
  altered(
    'value-true',
    'writes true for a Value of 1',
    ...SCHEMA,
    valued((value) => value === 1n || value),
  ),
  altered(
    'value-in-object',
    'writes Value as an object',
    ...SCHEMA,
    valued((value) => ({ low: value, high: 0 })),
  ),
  altered(
    'key-as-number',
    'writes a number for a Key of digits',
    ...SCHEMA,
    counters((right) => right.map((one, index) => ({ ...one, Key: index }))),
  ),
  altered(
    'key-null',
    'writes null for Key',
    ...SCHEMA,
    counters((right) => right.map((one) => ({ ...one, Key: null }))),
  ),
  altered(
    'name-for-key',
    'calls the Key a Name',
    ...SCHEMA,
    counters((right) => right.map(({ Key: Name, Value }) => ({ Name, Value }))),
  ),
  altered(
    'key-in-lower-case-name',
    'calls Key and Value key and value',
    ...SCHEMA,
    counters((right) => right.map(({ Key: key, Value: value }) => ({ key, value }))),
  ),
];
