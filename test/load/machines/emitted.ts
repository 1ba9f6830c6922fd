import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { ConfigMap, TestRun } from '../../../load/machines/k6-operator/resources.ts';
import { cli, type Ran } from '../../cli/run.ts';
import { temporaryFolder } from '../../temporary.ts';

export const USERSIG = 'marked*usersig-7d21c0_';

/** What \`--emit k6-operator\` wrote, read back: \`texts\` by file, the resources, the archive as a cluster gets it. */
export type Emitted = Ran & { folder: string; texts: Record<string, string>; testRun: TestRun; archive: Buffer };

/** Runs \`load PROFILE --emit k6-operator\`, with a UserSig at hand that must go nowhere. */
export async function emit(argv: readonly string[], folder = join(temporaryFolder(), 'out')): Promise<Emitted> {
  const env = { ...process.env, GROUP_COUNTER_USERSIG: USERSIG };
  const ran = await cli(['load', ...argv, '--emit', 'k6-operator', folder], { env });
  if (ran.code !== 0) throw new Error(`exit ${ran.code}: ${ran.stderr}`);
  const read = (file: string) => readFileSync(join(folder, file), 'latin1');
  const texts = Object.fromEntries(
    ['testrun.yaml', 'configmap.yaml', 'README.txt', 'archive.tar'].map((file) => [file, read(file)]),
  );
  const configMap: ConfigMap = parse(texts['configmap.yaml'] ?? '');
  const archive = Buffer.from(configMap.binaryData['archive.tar'] ?? '', 'base64');
  // As a reader of YAML 1.1 reads it, which Kubernetes is.
  const testRun: TestRun = parse(texts['testrun.yaml'] ?? '', { version: '1.1' });
  return { ...ran, folder, texts, testRun, archive };
}
