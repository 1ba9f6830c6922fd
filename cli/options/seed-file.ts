import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { ProviderAddress } from '../../contracts/provider/address.ts';
import { configuredGroups, type Seeded } from '../../load/staging/seeded.ts';
import { UsageError } from '../usage-error.ts';
import { readConfigFile } from './config.ts';

/** Where a seed keeps what it made unless told otherwise. */
export const SEED_FILE = 'group-counter-staging.json';

/** What a seed wrote into this file; undefined where there is no such file. Throws UsageError for one that no seed wrote. */
export function readSeedFile(file: string): Seeded | undefined {
  if (!existsSync(file)) return undefined;
  const { config, seeded } = readConfigFile(file, '--state');
  const { sdkappid, identifier } = config;
  if (seeded !== undefined && sdkappid !== undefined && identifier !== undefined)
    return { sdkappid, identifier, ...seeded };
  throw new UsageError(`Failed to read --state ${file}: no seed wrote it. Name another file, or move this one away.`);
}

/** Throws UsageError where what was made there was made at another provider, or for another app. */
export function assertSameStaging(
  file: string,
  { baseUrl, sdkappid }: Seeded,
  provider: Pick<ProviderAddress, 'baseUrl'>,
  called: number | undefined,
): void {
  const differs = (made: string | number, now: string | number) =>
    new UsageError(
      `Failed to read --state ${file}: it names groups of ${made}, and ${now} is meant. Name another file, or clean up there first.`,
    );
  if (provider.baseUrl !== baseUrl) throw differs(baseUrl, provider.baseUrl);
  if (called !== undefined && called !== sdkappid) throw differs(`app ${sdkappid}`, `app ${called}`);
}

/** Writes what a seed made, as a configuration too. Whoever reads the file meets the old text or the new one, never a part. */
export function writeSeedFile(file: string, seeded: Seeded): void {
  const { sdkappid, identifier, baseUrl, run, groups } = seeded;
  const config = { sdkappid, identifier, groups: configuredGroups(seeded), seeded: { baseUrl, run, groups } };
  const beside = `${file}.new`;
  const descriptor = openSync(beside, 'w');
  try {
    writeFileSync(descriptor, `${JSON.stringify(config, undefined, 2)}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(beside, file);
}

/** Removes the file once it names nothing any more. */
export function removeSeedFile(file: string): void {
  rmSync(file, { force: true });
}
