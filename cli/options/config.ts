import { readFileSync } from 'node:fs';
import { asMembers, InvalidState, readCounters, show } from '../../contracts/provider/read-state.ts';
import type { ProviderConfig } from '../../contracts/verify/options.ts';
import type { ConfiguredGroup, GroupState } from '../../contracts/verify/stage/known-groups.ts';
import { NumberLiteral, readJson } from '../../contracts/wire/exact-json.ts';
import { GROUP_TYPES, LIMITS } from '../../openapi/generated/constants.ts';
import { UsageError } from '../usage-error.ts';

const GROUP_STATES: Readonly<Record<GroupState, true>> = {
  'a group with counters': true,
  'no group': true,
  'a dismissed group': true,
  'no permission': true,
  'an internal error': true,
};

/**
 * Reads what exists at a provider: `{"sdkappid", "identifier", "groups": [{"GroupId", "state", "Type", "GroupCounter"}]}`,
 * everything but GroupId optional. Throws UsageError that says where the file is wrong and what is allowed there.
 */
export function readConfig(file: string | undefined): { config?: ProviderConfig } {
  if (file === undefined) return {};
  const json = readJson(textOf(file));
  if (!json.ok) throw invalid(file, `it cannot be read as JSON: ${json.message}. Mend it there.`);
  try {
    return { config: configOf(asMembers(json.exact, 'The file')) };
  } catch (error) {
    if (error instanceof InvalidState) throw invalid(file, error.message);
    throw error;
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw invalid(file, `${(error as Error).message}. Name a file that can be read.`);
  }
}

function invalid(file: string, problem: string): UsageError {
  return new UsageError(`Failed to read --config ${file}: ${problem}`);
}

type Members = Readonly<Record<string, unknown>>;

function configOf(members: Members): ProviderConfig {
  assertKnown(members, ['sdkappid', 'identifier', 'groups'], 'The file');
  const { sdkappid, identifier, groups = [] } = members;
  if (!Array.isArray(groups)) throw new InvalidState(`groups is ${show(groups)}. Give an array.`);
  if (identifier !== undefined && (typeof identifier !== 'string' || identifier === ''))
    throw new InvalidState(`identifier is ${show(identifier)}. Give a string.`);
  const read = groups.map((group, index) => readGroup(asMembers(group, `groups/${index}`), `groups/${index}`));
  const twice = read.find(({ GroupId }, index) => read.findIndex((one) => one.GroupId === GroupId) < index);
  if (twice) throw new InvalidState(`The GroupId ${show(twice.GroupId)} stands twice in groups. Name each group once.`);
  return {
    ...(sdkappid !== undefined && { sdkappid: readApp(sdkappid) }),
    ...(identifier !== undefined && { identifier }),
    groups: read,
  };
}

function readApp(value: unknown): number {
  const number = value instanceof NumberLiteral && /^[1-9]\d*$/.test(value.text) ? Number(value.text) : 0;
  if (number >= 1 && number <= 0xffffffff) return number;
  throw new InvalidState(`sdkappid is ${show(value)}. Give an integer from 1 to 4294967295.`);
}

function readGroup(members: Members, place: string): ConfiguredGroup {
  assertKnown(members, ['GroupId', 'state', 'Type', 'GroupCounter'], place);
  const { GroupId, state = 'a group with counters', Type = 'Public', GroupCounter } = members;
  if (typeof GroupId !== 'string' || GroupId === '' || new TextEncoder().encode(GroupId).length > LIMITS.groupIdBytes)
    throw new InvalidState(`${place}/GroupId is ${show(GroupId)}. Give a string of 1 to ${LIMITS.groupIdBytes} bytes.`);
  if (!isOneOf(state, GROUP_STATES)) throw unknownName(`${place}/state`, state, GROUP_STATES);
  if (!isOneOf(Type, GROUP_TYPES)) throw unknownName(`${place}/Type`, Type, GROUP_TYPES);
  if (state !== 'a group with counters') return { state, GroupId };
  const counters =
    GroupCounter === undefined ? {} : { GroupCounter: readCounters(GroupCounter, `${place}/GroupCounter`) };
  return { state, GroupId, Type, ...counters };
}

function isOneOf<Name extends string>(value: unknown, names: Readonly<Record<Name, unknown>>): value is Name {
  return typeof value === 'string' && Object.hasOwn(names, value);
}

function unknownName(place: string, value: unknown, names: object): InvalidState {
  return new InvalidState(`${place} is ${show(value)}. Use one of: ${Object.keys(names).join(', ')}.`);
}

function assertKnown(members: Members, known: readonly string[], place: string): void {
  const unknown = Object.keys(members).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new InvalidState(`${place} has a member ${show(unknown)}. Allowed are ${known.join(', ')}.`);
}
