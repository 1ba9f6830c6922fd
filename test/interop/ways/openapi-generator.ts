import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cached, NotRun, needs, type Place, step } from '../place.ts';

/** Has openapi-generator write a client of one language into `made` of the folder. */
export async function openapiGenerator(
  { tool, folder, json }: Place,
  generator: string,
  properties: readonly string[] = [],
): Promise<string> {
  needs('java');
  const name = `openapi-generator-cli-${tool.version}.jar`;
  const jar = join(await cached(`maven-${name}`, (to) => fromMaven(tool, to, name)), name);
  const made = join(folder, 'made');
  const options = properties.length > 0 ? ['--additional-properties', properties.join(',')] : [];
  const args = ['generate', '-g', generator, '-i', json, '-o', made, ...options] as const;
  await step('generate', ['java', '-Dlog.level=error', '-jar', jar, ...args], { folder });
  return made;
}

/** The repository that Maven itself asks. */
const CENTRAL = 'https://repo1.maven.org/maven2';

async function fromMaven({ package: id, version }: Place['tool'], to: string, name: string): Promise<void> {
  const [group = '', artifact] = id.split(':');
  const url = `${CENTRAL}/${group.replaceAll('.', '/')}/${artifact}/${version}/${name}`;
  const response = await fetch(url, { signal: AbortSignal.timeout(600_000) });
  if (!response.ok) throw new NotRun(`Maven's repository answered ${response.status} for ${name}`);
  writeFileSync(join(to, name), Buffer.from(await response.arrayBuffer()));
}
