import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../run-program.ts';

/** A client that somebody published: its version, how it is brought into a folder, and what runs a small test of it there. */
export type PublishedClient = {
  name: string;
  from: string;
  bring: (folder: string) => Promise<void>;
  command: (folder: string) => readonly [program: string, ...args: string[]];
  env: (folder: string) => Record<string, string>;
};

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** All that are tried: other registries have none of this API that could be had. */
export const PUBLISHED_CLIENTS: readonly PublishedClient[] = [
  ofPython('timsdk==1.1.12', 'try_timsdk.py'),
  ofPython('tencentcloud-sdk-python-im==0.9.4', 'try_tencentcloud_im.py'),
  {
    name: 'io.github.doocs:im-server-sdk-java:0.3.43',
    from: 'Maven Central',
    async bring(folder) {
      writeFileSync(join(folder, 'pom.xml'), POM);
      await succeed('mvn', ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib'], folder);
    },
    command: (folder) => ['java', '-cp', join(folder, 'lib', '*'), here('Main.java'), folder],
    env: () => ({}),
  },
];

function ofPython(name: string, script: string): PublishedClient {
  return {
    name,
    from: 'PyPI',
    bring: (folder) => succeed('python3', ['-m', 'pip', 'install', '-q', '--target', folder, name], folder),
    command: () => ['python3', here(script)],
    env: (folder) => ({ PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: '1' }),
  };
}

async function succeed(program: string, args: readonly string[], cwd: string): Promise<void> {
  const { status, stdout, stderr } = await run(program, args, { cwd, timeoutMs: 300_000 });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${(stderr || stdout).trim().slice(-300)}`);
}

const POM = `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId><artifactId>example</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.github.doocs</groupId><artifactId>im-server-sdk-java</artifactId><version>0.3.43</version></dependency>
  </dependencies>
</project>
`;
