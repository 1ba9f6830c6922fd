import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Account } from '../../../contracts/account/account.ts';
import { refusalCodes } from '../../../contracts/oracles/cause/refusal.ts';
import type { ProviderAddress } from '../../../contracts/provider/address.ts';
import { findK6 } from '../../engine/k6-binary.ts';
import { PINNED_VERSION } from '../../engine/k6-build.ts';
import { LOAD_GROUP } from '../../k6/load-group.ts';
import { assertProfileAllowed, type Consent } from '../../permission.ts';
import type { Profile } from '../../profiles.ts';
import type { ScriptTarget } from '../../run-script.ts';
import { assertSplit } from '../split.ts';
import { makeArchive } from './archive.ts';
import { ARCHIVE, configMapOf, nameOf, testRunOf } from './manifests.ts';
import { readmeText } from './readme.ts';
import type { ConfigMap, TestRun } from './resources.ts';
import { demandOf, tellRun } from './tell.ts';

export type EmitOptions = Consent & {
  profile: Profile;
  provider: ProviderAddress;
  account: Account;
  /** A group that is there: calls ask for it, and OK then counts as accepted. */
  groupId?: string;
  /** How many runners; one by default. */
  parallelism?: number;
  /** Where the files go: a new folder, an empty one, or one that was written to in this way. */
  folder: string;
  /** Where k6 is looked for. */
  env: Readonly<Record<string, string | undefined>>;
  signal?: AbortSignal;
  /** How the program is called, for what is said of k6; its own name by default. */
  calledAs?: string;
};

/** A folder that manifests do not go into; the message says why. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

/** The files of a run in a cluster. */
const FILES = { archive: ARCHIVE, configMap: 'configmap.yaml', testRun: 'testrun.yaml', readme: 'README.txt' } as const;

/**
 * Writes what runs a profile in a cluster by the k6-operator: the archive of its script, the ConfigMap that carries it, the
 * TestRun, and the commands. Sends nothing, and no secret is in it. Returns the paths, and what the run will do; or a reason,
 * where k6 is missing. Throws CannotSplit, LoadNotAllowed, FolderInUse, and an Error where the files cannot be made.
 */
export async function emitForOperator(
  options: EmitOptions,
): Promise<{ files: string[]; told: string[] } | { reason: string }> {
  const { profile, provider, account, parallelism = 1, folder, env, signal, calledAs } = options;
  assertSplit(profile, options);
  assertProfileAllowed(profile, { ...options, sdkappid: account.sdkappid });
  const k6 = await findK6({ env, ...(signal && { signal }), ...(calledAs !== undefined && { calledAs }) });
  if (!k6.found) return { reason: k6.reason };
  await makeFolder(folder);
  const pathOf = (file: keyof typeof FILES): string => join(folder, FILES[file]);
  const target = { profile, provider, account, ...askedFor(options) };
  const run = { target, parallelism, image: imageOf(k6.version) };
  await makeArchive({
    ...run,
    k6Path: k6.path,
    file: pathOf('archive'),
    instances: parallelism,
    ...(signal && { signal }),
  });
  const told = tellRun({ ...options, ...run });
  await writeFile(pathOf('configMap'), yamlOf(configMapOf(target, await readArchive(pathOf('archive')))));
  await writeFile(pathOf('testRun'), yamlOf(testRunOf(run)));
  await writeFile(pathOf('readme'), readmeText({ ...run, name: nameOf(target), told, demand: demandOf(run) }));
  return { files: Object.values(FILES).map((file) => join(folder, file)), told };
}

function askedFor({ groupId }: Pick<EmitOptions, 'groupId'>): Pick<ScriptTarget, 'groupId' | 'expectedCodes'> {
  if (groupId !== undefined) return { groupId, expectedCodes: [0] };
  return { groupId: LOAD_GROUP.GroupId, expectedCodes: refusalCodes('missing-group') };
}

/** Every text is quoted: Kubernetes reads YAML 1.1, for which a user called `yes` or `1_0` would be something else. */
function yamlOf(resource: TestRun | ConfigMap): string {
  const quoted = { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' } as const;
  return stringify(resource, { ...quoted, aliasDuplicateObjects: false, lineWidth: 0 });
}

/** The image of the k6 that made the archive; of a k6 of no release that of the pinned one. */
function imageOf(version: string): string {
  const [, release = PINNED_VERSION.slice(1)] = /^v(\d+\.\d+\.\d+)$/.exec(version) ?? [];
  return `grafana/k6:${release}`;
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const known: readonly string[] = Object.values(FILES);
  const other = (await readdir(folder)).find((name) => !known.includes(name));
  if (other === undefined) return;
  throw new FolderInUse(
    `Failed to write to ${folder}: it holds ${other}, which is none of these files. Give an empty folder.`,
  );
}

/** Kubernetes takes no larger ConfigMap. */
const CONFIG_MAP_BYTES = 1024 * 1024;

async function readArchive(file: string): Promise<Buffer> {
  const archive = await readFile(file);
  if (archive.length < CONFIG_MAP_BYTES) return archive;
  throw new Error(
    `Failed to put ${file} into a ConfigMap: it has ${archive.length} bytes, and less than ${CONFIG_MAP_BYTES} fit.`,
  );
}
