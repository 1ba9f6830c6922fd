import { readFileSync } from 'node:fs';
import { InvalidState, readCounters, show } from '../../contracts/provider/read-state.ts';
import { validateConfig } from '../../contracts/schemas/generated/validators.js';
import { explainMisfit, type Misfit } from '../../contracts/schemas/misfit.ts';
import type { ConfiguredGroup, GroupState } from '../../contracts/verify/stage/known-groups.ts';
import type { ProviderConfig } from '../../contracts/verify/verify-options.ts';
import { readJson } from '../../contracts/wire/exact-json.ts';
import { type GROUP_TYPES, LIMITS } from '../../openapi/generated/constants.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Reads what exists at a provider: `{"sdkappid", "identifier", "groups": [{"GroupId", "state", "Type", "GroupCounter"}]}`,
 * everything but GroupId optional. Throws UsageError that says where the file is wrong and what is allowed there.
 */
export function readConfig(file: string | undefined): { config?: ProviderConfig } {
  if (file === undefined) return {};
  const json = readJson(textOf(file));
  if (!json.ok) throw invalid(file, `it cannot be read as JSON: ${json.message}. Mend it there.`);
  const { plain, exact } = json;
  if (!validateConfig(plain)) throw invalid(file, misfit(validateConfig.errors?.[0], exact));
  try {
    return { config: configOf(plain as ConfigFile, exact as ConfigFile) };
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

function misfit(found: Misfit | undefined, exact: unknown): string {
  if (found === undefined) return 'it does not fit its schema.';
  const { place, what, instead } = explainMisfit(found, exact);
  return `${place.slice(1) || 'The file'} ${what}. ${instead}`;
}

/** What the schema lets through: counters are looked at for themselves, as their numbers are not to be rounded. */
type ConfigFile = { sdkappid?: number; identifier?: string; groups?: readonly GroupOfFile[] };
type GroupOfFile = { GroupId: string; state?: GroupState; Type?: GroupType; GroupCounter?: unknown };
type GroupType = keyof typeof GROUP_TYPES;

function configOf({ groups: _, ...who }: ConfigFile, { groups = [] }: ConfigFile): ProviderConfig {
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
