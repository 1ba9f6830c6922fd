import { readFileSync } from 'node:fs';
import type { Account } from '../../contracts/account/account.ts';
import { InvalidState, readCounters, show } from '../../contracts/provider/read-state.ts';
import { validateConfig } from '../../contracts/schemas/generated/validators.js';
import { explainMisfit, type Misfit } from '../../contracts/schemas/misfit.ts';
import { type ConfiguredGroup, type GroupState, readableGroups } from '../../contracts/verify/stage/known-groups.ts';
import type { ProviderConfig } from '../../contracts/verify/verify-options.ts';
import { readJson } from '../../contracts/wire/exact-json.ts';
import type { Seeded } from '../../load/staging/seeded.ts';
import { type GROUP_TYPES, LIMITS } from '../../openapi/generated/constants.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Reads what exists at a provider: `{"sdkappid", "identifier", "groups": [{"GroupId", "state", "Type", "GroupCounter"}]}`,
 * everything but GroupId optional. Throws UsageError that says where the file is wrong and what is allowed there.
 */
export function readConfig(file: string | undefined): { config?: ProviderConfig } {
  return file === undefined ? {} : { config: readConfigFile(file, '--config').config };
}

/** The same of a file that an option names, with what a seed wrote into it. */
export function readConfigFile(file: string, option: string): { config: ProviderConfig; seeded?: SeededOfFile } {
  const invalid = (problem: string) => new UsageError(`Failed to read ${option} ${file}: ${problem}`);
  try {
    const json = readJson(readFileSync(file, 'utf8'));
    if (!json.ok) throw invalid(`it cannot be read as JSON: ${json.message}. Mend it there.`);
    const { plain, exact } = json;
    if (!validateConfig(plain)) throw invalid(misfit(validateConfig.errors?.[0], exact));
    const { seeded } = plain as ConfigFile;
    return { config: configOf(plain as ConfigFile, exact as ConfigFile), ...(seeded && { seeded }) };
  } catch (error) {
    if (error instanceof InvalidState) throw invalid(error.message);
    if (error instanceof Error && 'syscall' in error) throw invalid(`${error.message}. Name a file that can be read.`);
    throw error;
  }
}

function misfit(found: Misfit | undefined, exact: unknown): string {
  if (found === undefined) return 'it does not fit its schema.';
  const { place, what, instead } = explainMisfit(found, exact);
  return `${place.slice(1) || 'The file'} ${what}. ${instead}`;
}

/** Who calls by a configuration, and a group to read under load: one whose counters are known, where there is one. */
export function loadGroundOf(config: ProviderConfig | undefined): { account: Partial<Account>; groupId?: string } {
  if (config === undefined) return { account: {} };
  const { sdkappid, identifier, groups } = config;
  const account = { ...(sdkappid !== undefined && { sdkappid }), ...(identifier !== undefined && { identifier }) };
  const readable = readableGroups(groups);
  const group = readable.find(({ counters = [] }) => counters.length > 0) ?? readable[0];
  return { account, ...(group && { groupId: group.GroupId }) };
}

/** What the schema lets through: counters are looked at for themselves, as their numbers are not to be rounded. */
type ConfigFile = Partial<Omit<ProviderConfig, 'groups'>> & { groups?: readonly GroupOfFile[]; seeded?: SeededOfFile };
type SeededOfFile = Pick<Seeded, 'baseUrl' | 'run' | 'groups'>;
type GroupOfFile = { GroupId: string; state?: GroupState; Type?: GroupType; GroupCounter?: unknown };
type GroupType = keyof typeof GROUP_TYPES;

function configOf({ groups: _, seeded: __, ...who }: ConfigFile, { groups = [] }: ConfigFile): ProviderConfig {
  const read = groups.map((group, index) => readGroup(group, `groups/${index}`));
  const twice = read.find(({ GroupId }, index) => read.findIndex((one) => one.GroupId === GroupId) < index);
  if (twice) throw new InvalidState(`The GroupId ${show(twice.GroupId)} stands twice in groups. Name each group once.`);
  return { ...who, groups: read };
}

function readGroup(group: GroupOfFile, place: string): ConfiguredGroup {
  const { GroupId, state = 'a group with counters', Type = 'Public', GroupCounter } = group;
  // A schema counts characters.
  if (new TextEncoder().encode(GroupId).length > LIMITS.groupIdBytes)
    throw new InvalidState(`${place}/GroupId is ${show(GroupId)}. Give a string of 1 to ${LIMITS.groupIdBytes} bytes.`);
  if (state !== 'a group with counters') return { state, GroupId };
  const counters =
    GroupCounter === undefined ? {} : { GroupCounter: readCounters(GroupCounter, `${place}/GroupCounter`) };
  return { state, GroupId, Type, ...counters };
}
