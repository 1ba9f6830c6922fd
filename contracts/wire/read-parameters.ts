import { LIMITS } from '../../openapi/generated/constants.ts';
import { isLongerThan } from './read-body.ts';
import { rememberCaller } from './remember-caller.ts';
import { rememberLast } from './remember-last.ts';

export type ParameterName = 'sdkappid' | 'identifier' | 'usersig' | 'random' | 'contenttype';

/**
 * The query parameters that the operation knows, each as first given. `repeated` names those given twice,
 * `malformed` those whose value is absent or not as the page has it. What is in a UserSig, or that there is none, is not looked at.
 */
export type Parameters = { [Name in ParameterName]?: string } & {
  repeated: readonly ParameterName[];
  malformed: readonly ParameterName[];
};

const NONE: readonly ParameterName[] = [];

type Query = readonly (readonly [string, string])[];

/** Picks the known parameters; others are not looked at. Names are case-sensitive. */
export const readParameters: (query: Query) => Parameters = rememberLast(rememberCaller(read, again));

function read(query: Query): Parameters {
  const parameters: Parameters = { repeated: NONE, malformed: NONE };
  for (const [name, value] of query) {
    if (!isParameterName(name)) continue;
    if (parameters[name] === undefined) parameters[name] = value;
    else parameters.repeated = [...parameters.repeated, name];
  }
  for (const name of CHECKED)
    if (!CHECKS[name](parameters[name])) parameters.malformed = [...parameters.malformed, name];
  return parameters;
}

/** What a query has that differs from one where nothing is amiss by another random, and a right one; undefined else. */
function again(parameters: Parameters, random: string): Parameters | undefined {
  const isRight = parameters.malformed.length === 0 && parameters.repeated.length === 0 && isUint32(random);
  return isRight ? { ...parameters, random } : undefined;
}

const CHECKS: Record<Exclude<ParameterName, 'usersig'>, (value: string | undefined) => boolean> = {
  sdkappid: (value = '') => isUint32(value) && value !== '0',
  // U+FFFD stands where the query could not be decoded.
  identifier: (value = '') => value !== '' && !value.includes('\ufffd') && !isLongerThan(value, LIMITS.userIdBytes),
  random: (value = '') => isUint32(value),
  contenttype: (value) => value === 'json',
};
const CHECKED = Object.keys(CHECKS) as (keyof typeof CHECKS)[];

/** No source says how the number is written: zeros before it, and a plus, which may have come as a space, are as good. */
function isUint32(text: string): boolean {
  return /^[+ ]?[0-9]+$/.test(text) && Number(text) <= 0xffffffff;
}

function isParameterName(name: string): name is ParameterName {
  return name === 'usersig' || Object.hasOwn(CHECKS, name);
}
